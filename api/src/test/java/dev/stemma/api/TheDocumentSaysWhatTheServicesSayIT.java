package dev.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Needs the services' builds, so it runs after packaging. */
class TheDocumentSaysWhatTheServicesSayIT {

    private static final Path ROOT = Path.of(System.getProperty("stemma.root"));
    private static final Path KEPT = ROOT.resolve(ApiDocument.PLACE);

    @Test
    void whatIsKeptIsWhatTheCodeMakes() throws IOException {
        String made = ApiDocument.mergedOf(ROOT);
        if (Boolean.getBoolean("stemma.openapi.write")) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, made);
        }

        assertThat(Files.readString(KEPT))
                .as(
                        "%s is out of date. Make it anew and look at what changed: %s",
                        ApiDocument.PLACE, ApiDocument.RENEWAL)
                .isEqualTo(made);
    }
}
