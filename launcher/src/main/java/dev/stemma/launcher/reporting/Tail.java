package dev.stemma.launcher.reporting;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of one file, and what is added to it. */
final class Tail {
    private static final int LARGEST_READ = 4 << 20;

    private final Path file;
    private final String prefix;
    private final PrintWriter out;
    private long position;

    Tail(Path file, String prefix, PrintWriter out) {
        this.file = file;
        this.prefix = prefix;
        this.out = out;
    }

    /** Prints the last lines, at most as many as 4 MiB hold. */
    void last(int count) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            position = Math.max(0, open.length() - LARGEST_READ);
            List<String> lines = read(open).lines().toList();
            print(lines.subList(Math.max(0, lines.size() - count), lines.size()));
        }
    }

    /** Prints the whole lines that were added since; from the beginning again when the file was cut. */
    void more() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() < position) {
                position = 0;
            }
            if (open.length() > position) {
                print(read(open).lines().toList());
            }
        }
    }

    private String read(RandomAccessFile open) throws IOException {
        open.seek(position);
        byte[] bytes = new byte[(int) Math.min(LARGEST_READ, open.length() - position)];
        open.readFully(bytes);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        position += end;
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private void print(List<String> lines) {
        lines.forEach(line -> out.println(prefix + line));
        out.flush();
    }
}
