package dev.stemma.system.integrating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.system.Platform;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EverySnippetOfTheGuideRunsIT {

    private final Platform platform = Platform.shared();
    private final URI url = platform.url();
    private final String token = platform.token("trusted");

    @Test
    void withCurl(@TempDir Path folder) throws IOException {
        String program = "set -euo pipefail\n"
                + Guide.program("sh", url).replace("./stemma token editor", "printf %s \"$STEMMA_TOKEN\"");
        Files.writeString(folder.resolve("guide.sh"), program);
        Tool shell = new Tool(folder, Map.of("STEMMA_TOKEN", token, "STEMMA_BOT_CLIENT_SECRET", botSecret()));

        String said = shell.run("bash", "guide.sh").succeeds().output();

        assertThat(said)
                .contains("\"conflicts\"")
                .contains("\"title\":\"Written with curl\"")
                .contains("forged");
    }

    @Test
    void withTypeScript() throws IOException {
        Path guide = Files.createDirectories(TypeScriptProject.FOLDER.resolve("target"))
                .resolve("guide.ts");
        Files.writeString(guide, Guide.program("ts", url));
        TypeScriptProject project = TypeScriptProject.of(url, token);

        project.compile();

        assertThat(project.run("target/guide").succeeds().output())
                .contains("they wrote")
                .contains("Written with TypeScript")
                .contains("genuine {\"type\":\"article.edited\"");
    }

    @Test
    void withJava(@TempDir Path folder) throws IOException {
        String program = Guide.program("java", url);
        String imports =
                program.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String statements =
                program.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        Files.writeString(
                folder.resolve("Guide.java"), imports + "\nvoid main() throws Exception {\n" + statements + "\n}\n");
        Tool java = new Tool(folder, Map.of("STEMMA_TOKEN", token));

        String said = java.run(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "Guide.java")
                .succeeds()
                .output();

        assertThat(said)
                .contains("Others changed the same lines")
                .contains("\"kind\":\"edited\"")
                .contains("genuine {\"type\":\"article.edited\"");
    }

    private String botSecret() throws IOException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(platform.data().resolve("keycloak/secrets.properties"))) {
            secrets.load(file);
        }
        return secrets.getProperty("bot");
    }
}
