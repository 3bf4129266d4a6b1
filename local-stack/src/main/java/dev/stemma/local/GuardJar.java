package dev.stemma.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A jar with nothing but {@link Guarded}, for every program's class path. It changes only when that class does: an AOT cache is
 * refused when any jar was written anew, so the other programs' caches outlive a change of this module.
 */
final class GuardJar {

    private static final String ENTRY = Guarded.class.getName().replace('.', '/') + ".class";

    private GuardJar() {}

    /** The jar in a directory, made when missing. */
    static Path in(Path directory) {
        try {
            byte[] guard = read();
            String key = Fingerprint.of(Stream.of(HexFormat.of().formatHex(guard)));
            Path jar = directory.resolve("guard-" + key + ".jar");
            if (!Files.exists(jar)) {
                write(guard, jar);
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException("The guard's jar cannot be written to " + directory, failed);
        }
    }

    private static byte[] read() throws IOException {
        try (InputStream guard = Guarded.class.getResourceAsStream("/" + ENTRY)) {
            if (guard == null) {
                throw new IOException(ENTRY + " is not on the class path");
            }
            return guard.readAllBytes();
        }
    }

    private static void write(byte[] guard, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Path fresh = jar.resolveSibling(
                jar.getFileName() + "." + ProcessHandle.current().pid());
        try (OutputStream file = Files.newOutputStream(fresh);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry(ENTRY));
            entries.write(guard);
            entries.closeEntry();
        }
        Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE);
    }
}
