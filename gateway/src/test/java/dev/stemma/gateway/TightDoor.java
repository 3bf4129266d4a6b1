package dev.stemma.gateway;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A gateway with small limits, little patience and TLS behind a trusted proxy, which the test itself is: it says in {@code X-Forwarded-For} who it wants
 * to be.
 */
public final class TightDoor implements QuarkusTestProfile {

    /** Of the key store. */
    public static final String PASSWORD = "only-for-tests";

    /** For the test framework. */
    public TightDoor() {}

    /** A key store with a certificate for {@code localhost}, made when it is first asked for. */
    public static Path certificate() {
        Path store = Path.of("target", "localhost.p12").toAbsolutePath();
        if (!Files.exists(store)) {
            keytool(
                    "-genkeypair",
                    "-alias",
                    "localhost",
                    "-keyalg",
                    "EC",
                    "-validity",
                    "30",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString());
        }
        return store;
    }

    private static void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool failed: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("stemma.trusted-proxies", "127.0.0.1,10.0.0.0/8"),
                Map.entry("quarkus.http.test-ssl-port", "0"),
                Map.entry(
                        "quarkus.http.ssl.certificate.key-store-file",
                        certificate().toString()),
                Map.entry("quarkus.http.ssl.certificate.key-store-password", PASSWORD),
                Map.entry("stemma.cors-origins", "https://friend.example"),
                Map.entry("stemma.pacing.head", "2S"),
                Map.entry("stemma.pacing.next", "2S"),
                Map.entry("stemma.pacing.body", "2S"),
                Map.entry("stemma.pacing.interval", "PT0.2S"),
                Map.entry("stemma.limits.factor", "1"),
                Map.entry("stemma.limits.window", "1H"),
                Map.entry("stemma.limits.anonymous", "5"),
                Map.entry("stemma.limits.reads", "6"),
                Map.entry("stemma.limits.writes", "3"),
                Map.entry("stemma.limits.bot-reads", "20"),
                Map.entry("stemma.limits.bot-writes", "10"));
    }
}
