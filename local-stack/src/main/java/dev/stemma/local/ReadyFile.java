package dev.stemma.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file by which a part's process announces that it is ready: it holds the process id. */
public final class ReadyFile {

    private static final String NAME = "ready.pid";

    private ReadyFile() {}

    /**
     * Where a part's process announces itself.
     *
     * @param data the part's data directory
     * @return the file, which need not exist
     */
    public static Path in(Path data) {
        return data.resolve(NAME);
    }

    /**
     * Takes back what an earlier process announced; to be called first.
     *
     * @param data the part's data directory, made when missing
     * @throws IOException when the directory cannot be written
     */
    public static void withdraw(Path data) throws IOException {
        Files.createDirectories(data);
        Files.deleteIfExists(in(data));
    }

    /**
     * Announces this process.
     *
     * @param data the part's data directory
     * @throws IOException when the directory cannot be written
     */
    public static void announce(Path data) throws IOException {
        Path written = data.resolve(NAME + ".new");
        Files.writeString(written, Long.toString(ProcessHandle.current().pid()));
        Files.move(written, in(data), StandardCopyOption.ATOMIC_MOVE);
    }
}
