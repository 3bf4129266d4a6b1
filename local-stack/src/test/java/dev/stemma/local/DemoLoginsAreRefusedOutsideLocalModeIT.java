package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm file alone lets nobody in: demo logins need the local mode, clients need secrets. */
class DemoLoginsAreRefusedOutsideLocalModeIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Path LOG = Path.of("target", "local-parts", "keycloak-outside.log");

    private static StackHome home;

    @TempDir
    private Path directory;

    @BeforeAll
    static void prepare() throws Exception {
        home = KeycloakRun.preparedHome();
    }

    @Test
    void noDemoLoginAndNoCommandLineClient() throws Exception {
        Keycloak keycloak = keycloak();
        RunningPart running = RunningPart.start(without(keycloak.part(), "STEMMA_LOCAL_MODE"), LOG)
                .awaitReady(LIMIT);
        try {
            for (String user : Keycloak.DEMO_LOGINS) {
                assertThatThrownBy(() -> new DemoLogin(keycloak.issuer()).accessToken(user))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("Invalid client");
            }
        } finally {
            running.kill();
        }
    }

    @Test
    void noStartWithoutSecrets() throws Exception {
        Part part = without(keycloak().part(), "STEMMA_WEB_CLIENT_SECRET");
        RunningPart running = RunningPart.start(part, LOG);

        assertThatThrownBy(() -> running.awaitReady(LIMIT)).isInstanceOf(PartFailed.class);
        assertThat(running.lastLines()).anyMatch(line -> line.contains("A redirect URI is not a valid URI"));
    }

    /** On an empty directory: what the preparation made belongs to the local mode. */
    private Keycloak keycloak() throws IOException {
        Path data = directory.resolve("keycloak");
        return new Keycloak(home, data, FreePorts.next(), Secrets.in(data));
    }

    private static Part without(Part part, String variable) {
        Map<String, String> environment = new HashMap<>(part.environment());
        environment.remove(variable);
        return new Part(
                part.name(), List.copyOf(part.command()), environment, part.directory(), part.probe(), part.url());
    }
}
