package dev.stemma.revision.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stemma.revision.Prose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.patch.Patch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchesApplyTest {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "a\n",
            "\n",
            "a\r\nb\r\n",
            "a\nb\r\n",
            "a\n\n\nb",
            "Ümläute 🜁\n-- \n--- x\n+++ y\n",
            "@@ -1 +1 @@\n\\ No newline at end of file",
            "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\n",
            "one\ntwo\nthree\nfour\nFIVE\nsix\nseven\neight\nnine\nten");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"With two spaces", "Über „Zeichen“", "Qu\"ote/.x"})
    void withGitForEveryPairOfTextsUnderAnyTitle(String title) throws Exception {
        assumeTrue(hasGit());
        for (String from : TEXTS) {
            for (String to : TEXTS) {
                if (!from.equals(to)) {
                    assertThat(appliedByGit(title, from, to)).isEqualTo(to);
                }
            }
        }
    }

    @Test
    void withGitForRandomChanges() throws Exception {
        assumeTrue(hasGit());
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            String from = Prose.of(random, 4_000).replace(". ", ".\n");
            String to = Prose.edited(Prose.edited(from, random), random);

            assertThat(appliedByGit("Random", from, to)).isEqualTo(to);
        }
    }

    @Test
    void withJGit() throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Path file = folder.resolve("Über x.md");
            String from = TEXTS.get(TEXTS.size() - 2);
            String to = TEXTS.getLast();
            Files.writeString(file, from);
            byte[] diff = UnifiedDiff.of("Über x", from, to, 3).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Patch patch = new Patch();
            patch.parse(new ByteArrayInputStream(diff));
            assertThat(patch.getErrors()).isEmpty();
            git.apply().setPatch(new ByteArrayInputStream(diff)).call();

            assertThat(Files.readString(file)).isEqualTo(to);
        }
    }

    @Test
    void sameTextsHaveNoDiff() {
        assertThat(UnifiedDiff.of("Same", "a\n", "a\n", 3)).isEmpty();
    }

    private String appliedByGit(String title, String from, String to) throws Exception {
        Path file = folder.resolve(title.replaceAll("(^|/)\\.", "$1_.") + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, from);
        Path patch = folder.resolve("the.patch");
        Files.writeString(patch, UnifiedDiff.of(title, from, to, 3));
        Process git = new ProcessBuilder("git", "apply", "--whitespace=nowarn", patch.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(git.getInputStream().readAllBytes());
        assertThat(git.waitFor()).as("%s%n%s", output, Files.readString(patch)).isZero();
        return Files.readString(file);
    }

    private static boolean hasGit() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
