package dev.stemma.launcher.supervising;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The output of one part. Processes append to it; once it is too long its content moves to {@code .1} and the file is
 * cut, which an appending process does not notice.
 */
public final class LogFile {
    private static final long LONGEST = 10L << 20;
    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 64 << 10;

    private final Path path;
    private final long longest;

    /** A log of at most 10 MiB, with three older ones kept. */
    public LogFile(Path path) {
        this(path, LONGEST);
    }

    LogFile(Path path, long longest) {
        this.path = path;
        this.longest = longest;
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** Moves the content aside when there is too much of it. */
    public void rotate() throws IOException {
        if (!Files.exists(path) || Files.size(path) < longest) {
            return;
        }
        for (int i = KEPT - 1; i >= 1; i--) {
            if (Files.exists(older(i))) {
                Files.move(older(i), older(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(path, older(1), StandardCopyOption.REPLACE_EXISTING);
        try (var file = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
    }

    private Path older(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    /** The last lines, at most {@code count}, of the last 64 KiB. */
    public List<String> lastLines(int count) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (java.io.FileNotFoundException | NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            return List.of("(" + path + " cannot be read: " + e.getMessage() + ")");
        }
    }
}
