package dev.stemma.testing.guarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Every shape that a module's tests sent, for whoever wants to know: {@code target/store-commands.txt}. */
final class CommandRecord {

    private static final Path FILE = Path.of("target", "store-commands.txt");

    private CommandRecord() {}

    static void add(String shape) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, shape + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
