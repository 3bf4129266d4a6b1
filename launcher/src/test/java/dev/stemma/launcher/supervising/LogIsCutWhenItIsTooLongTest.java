package dev.stemma.launcher.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogIsCutWhenItIsTooLongTest {
    @TempDir
    Path folder;

    @Test
    void theContentMovesAsideAndTheAppenderGoesOnAtTheBeginning() throws Exception {
        Path path = folder.resolve("a.log");
        LogFile log = new LogFile(path, 10);
        try (var appender = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            appender.write("first line\n");
            appender.flush();

            log.rotate();
            appender.write("second\n");
        }

        assertThat(path).hasContent("second\n");
        assertThat(folder.resolve("a.log.1")).hasContent("first line\n");
    }

    @Test
    void onlyThreeOlderOnesAreKept() throws Exception {
        Path path = folder.resolve("a.log");
        for (int i = 1; i <= 5; i++) {
            Files.writeString(path, "number " + i + "\n");
            new LogFile(path, 1).rotate();
        }

        assertThat(folder.resolve("a.log.1")).hasContent("number 5\n");
        assertThat(folder.resolve("a.log.3")).hasContent("number 3\n");
        assertThat(folder.resolve("a.log.4")).doesNotExist();
    }

    @Test
    void theLastLinesAreThoseAtTheEnd() throws Exception {
        Path path = folder.resolve("a.log");
        Files.writeString(path, "one\ntwo\nthree\n");

        assertThat(new LogFile(path).lastLines(2)).isEqualTo(List.of("two", "three"));
        assertThat(new LogFile(folder.resolve("none.log")).lastLines(2)).isEmpty();
    }
}
