package dev.stemma.launcher.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestsAreCountedFromTheReportsTest {
    private static final String REPORT =
            "<?xml version=\"1.0\"?>\n<testsuite name=\"A\" time=\"1\" tests=\"%d\" errors=\"1\" skipped=\"2\" failures=\"3\">";

    @TempDir
    Path root;

    @Test
    void ofAllModulesAndKinds() throws Exception {
        report("events/target/surefire-reports/TEST-a.xml", 10);
        report("events/target/failsafe-reports/TEST-b.xml", 20);
        report("markup/target/surefire-reports/TEST-c.xml", 30);

        var results = Results.byModule(root, FileTime.from(Instant.EPOCH));

        assertThat(results).containsOnlyKeys("events", "markup");
        assertThat(results.get("events")).isEqualTo(new Results(30, 8, 4));
        assertThat(results.get("events").passed()).isEqualTo(18);
    }

    @Test
    void butNotThoseOfAnEarlierRun() throws Exception {
        report("events/target/surefire-reports/TEST-a.xml", 10);

        assertThat(Results.byModule(root, FileTime.from(Instant.now().plusSeconds(60))))
                .isEmpty();
    }

    private void report(String path, int tests) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, REPORT.formatted(tests));
    }
}
