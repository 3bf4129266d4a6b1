package dev.stemma.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The secrets of one local Keycloak, generated for it and kept beside its data.
 *
 * @param web of the client {@code stemma-web}
 * @param bot of the client {@code stemma-bot}
 * @param administrator password of Keycloak's own {@code admin}
 */
public record Secrets(String web, String bot, String administrator) {

    private static final String FILE = "secrets.properties";
    private static final int BYTES = 24;

    /**
     * Reads the secrets of a data directory.
     *
     * @param data Keycloak's data directory
     * @return its secrets, generated and written (readable by their owner only) when there are none
     * @throws IOException when they can be neither read nor written
     */
    public static Secrets in(Path data) throws IOException {
        Path file = data.resolve(FILE);
        if (!Files.exists(file)) {
            generate().write(file);
        }
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        return new Secrets(read.getProperty("web"), read.getProperty("bot"), read.getProperty("administrator"));
    }

    static void copy(Path from, Path to) throws IOException {
        in(from).write(to.resolve(FILE));
    }

    private static Secrets generate() {
        SecureRandom random = new SecureRandom();
        return new Secrets(next(random), next(random), next(random));
    }

    /** Only characters that need no escape in an address: the realm file demands that. */
    private static String next(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Properties written = new Properties();
        written.setProperty("web", web);
        written.setProperty("bot", bot);
        written.setProperty("administrator", administrator);
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            written.store(writer, "generated for this Keycloak alone");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
