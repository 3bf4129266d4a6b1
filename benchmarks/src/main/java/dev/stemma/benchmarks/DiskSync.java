package dev.stemma.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk itself takes to keep a block: nothing durable can be faster. */
final class DiskSync implements AutoCloseable {

    private static final int BLOCK = 4096;

    private final Path file = Files.createTempFile("stemma-benchmark", ".sync");
    private final FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    private long position;

    DiskSync() throws IOException {}

    void once() {
        try {
            channel.write(ByteBuffer.allocate(BLOCK), position++ * BLOCK);
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
