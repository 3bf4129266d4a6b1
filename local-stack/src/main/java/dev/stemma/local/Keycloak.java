package dev.stemma.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The local Keycloak with the realm {@code stemma} and its demo logins, on loopback, its data on disk. Needs a {@link Preparation};
 * ready when the realm answers.
 *
 * @param home what it runs from
 * @param data its data directory
 * @param port for browsers and services
 * @param secrets of this data directory
 */
public record Keycloak(StackHome home, Path data, int port, Secrets secrets) {

    /** The demo logins: each has the role of its name, and its name as password. */
    public static final List<String> DEMO_LOGINS = List.of("editor", "trusted", "moderator", "admin");

    static final String NAME = "keycloak";
    static final String DATABASE = "keycloak.mv.db";

    /** Makes the data directory absolute: the process runs in it. */
    public Keycloak {
        data = data.toAbsolutePath();
    }

    /**
     * Keycloak on a data directory. An empty one is filled from what the preparation made, so that a first start is as quick as any.
     *
     * @param home what it runs from
     * @param data its data directory, made when missing
     * @param port for browsers and services; another one than last time is fine
     * @return the Keycloak with the directory's secrets
     * @throws IOException when the directory cannot be read or written
     */
    public static Keycloak in(StackHome home, Path data, int port) throws IOException {
        Path template = KeycloakPreparation.template(home);
        Files.createDirectories(data);
        if (!Files.exists(data.resolve(DATABASE)) && Files.exists(template.resolve(DATABASE))) {
            Path copy = data.resolve(DATABASE + ".new");
            Files.copy(template.resolve(DATABASE), copy, StandardCopyOption.REPLACE_EXISTING);
            Secrets.copy(template, data);
            // the database last: without it all of this happens again
            Files.move(copy, data.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
        }
        giveRealm(home);
        return new Keycloak(home, data, port, Secrets.in(data));
    }

    /** Keycloak reads it from its own home, and only when the database has no such realm. */
    private static void giveRealm(StackHome home) throws IOException {
        Path imported = home.keycloak().resolve("data").resolve("import").resolve("stemma-realm.json");
        if (!Files.exists(imported) || Files.mismatch(home.realm(), imported) >= 0) {
            Files.createDirectories(imported.getParent());
            Files.copy(home.realm(), imported, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Where the realm is, and who signs its tokens.
     *
     * @return the issuer, without a slash at its end
     */
    public String issuer() {
        return "http://localhost:" + port + "/realms/stemma";
    }

    /**
     * The part, with the AOT cache when one is trained.
     *
     * @return how to start it
     */
    public Part part() {
        return part(aotCache().runFlags());
    }

    /**
     * The cache that makes Keycloak start faster.
     *
     * @return trained or not
     */
    public AotCache aotCache() {
        Path keycloak = home.keycloak();
        return AotCache.of(home, NAME, KeycloakProgram.start(keycloak, port), List.of(keycloak.resolve("lib")));
    }

    /**
     * The part with given flags of an AOT cache, for training.
     *
     * @param aotFlags flags, or none
     * @return how to start it
     */
    public Part part(List<String> aotFlags) {
        URI realm = URI.create("http://127.0.0.1:" + port + "/realms/stemma");
        return new Part(
                NAME,
                KeycloakProgram.start(home.keycloak(), port).command(home, aotFlags),
                environment(),
                data,
                Probe.answering(realm),
                issuer());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KC_DB_URL",
                "jdbc:h2:file:" + data.resolve(NAME) + ";NON_KEYWORDS=VALUE;TRACE_LEVEL_FILE=0",
                "KC_HOSTNAME",
                "http://localhost:" + port,
                "KC_HOSTNAME_BACKCHANNEL_DYNAMIC",
                "true",
                // for the realm file
                "STEMMA_LOCAL_MODE",
                "true",
                // without a port Keycloak lets any port of localhost redirect
                "STEMMA_PUBLIC_URL",
                "http://localhost",
                "STEMMA_DOCS_ORIGINS",
                "*",
                "STEMMA_WEB_CLIENT_SECRET",
                secrets.web(),
                "STEMMA_BOT_CLIENT_SECRET",
                secrets.bot()));
        if (!Files.exists(data.resolve(DATABASE))) {
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.administrator());
        }
        return environment;
    }
}
