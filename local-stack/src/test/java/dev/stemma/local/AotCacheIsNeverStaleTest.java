package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another jar or another flag is another cache. */
class AotCacheIsNeverStaleTest {

    @TempDir
    private Path root;

    private Path jar;
    private Path further;

    @BeforeEach
    void build() throws IOException {
        jar = Files.writeString(root.resolve("program.jar"), "program");
        further = Files.createDirectories(root.resolve("further"));
        Files.writeString(further.resolve("library.jar"), "library");
    }

    @Test
    void theSameProgramHasTheSameCache() {
        assertThat(cache("-Xmx64m")).isEqualTo(cache("-Xmx64m"));
    }

    @Test
    void anotherFlagIsAnotherCache() {
        assertThat(cache("-Xmx64m")).isNotEqualTo(cache("-Xmx65m"));
    }

    @Test
    void aNewBuildOfThisModuleIsNot() throws IOException {
        AotCache before = cache("-Xmx64m");
        Path target = Files.createDirectories(root.resolve("local-stack").resolve("target"));

        Files.writeString(target.resolve("stemma-local-stack-1.jar"), "built");

        assertThat(cache("-Xmx64m")).isEqualTo(before);
    }

    @Test
    void aChangedJarIsAnotherCache() throws IOException {
        AotCache before = cache("-Xmx64m");

        Files.writeString(jar, "program, changed");

        assertThat(cache("-Xmx64m")).isNotEqualTo(before);
    }

    @Test
    void aChangedFurtherJarIsAnotherCache() throws IOException {
        AotCache before = cache("-Xmx64m");

        Files.writeString(further.resolve("library.jar"), "library, changed");

        assertThat(cache("-Xmx64m")).isNotEqualTo(before);
    }

    private AotCache cache(String flag) {
        JavaProgram program = new JavaProgram(List.of(flag), List.of(jar), "Main", List.of());
        return AotCache.of(new StackHome(root), "program", program, List.of(further));
    }
}
