package dev.stemma.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.platform.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MissingJdkIsExplainedTheSameEverywhereTest {
    @Test
    void byTheScriptAsByTheBuild() throws Exception {
        Path root = Installation.here().root();
        Matcher message = Pattern.compile("<message>(.*?)</message>", Pattern.DOTALL)
                .matcher(Files.readString(root.resolve("pom.xml")));

        assertThat(message.find()).isTrue();
        assertThat(Files.readString(root.resolve("stemma"))).contains(message.group(1));
    }
}
