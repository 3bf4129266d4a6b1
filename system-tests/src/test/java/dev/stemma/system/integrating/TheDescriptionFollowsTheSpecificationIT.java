package dev.stemma.system.integrating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.system.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheDescriptionFollowsTheSpecificationIT {

    private static final Path DESCRIPTION =
            Path.of(System.getProperty("stemma.root")).resolve("gateway/src/main/resources/openapi/stemma.yaml");

    private final TypeScriptProject project = TypeScriptProject.alone();

    @Test
    void itIsOpenApi() {
        project.validate(DESCRIPTION).succeeds();
    }

    @Test
    void aWrongExampleIsFound(@TempDir Path folder) throws IOException {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, Files.readString(DESCRIPTION).replace("base: 1042", "base: none"));

        CommandRun run = project.validate(wrong);

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.output()).contains("base");
    }
}
