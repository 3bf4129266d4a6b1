package dev.stemma.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.Stemma;
import dev.stemma.launcher.wiki.SmallWiki;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFolderBecomesArticlesTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void someFiles() throws Exception {
        Files.createDirectories(folder.resolve("texts/Cases/.hidden"));
        Files.writeString(folder.resolve("texts/Index.md"), "See [[Cases/First]].\n");
        Files.writeString(folder.resolve("texts/Cases/First.md"), "First.\n");
        Files.writeString(folder.resolve("texts/Cases/notes.txt"), "no article");
        Files.writeString(folder.resolve("texts/Cases/.hidden/x.md"), "no article");
    }

    @Test
    void titledByTheirPaths() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            assertThat(stemma(
                            wiki, "import", "markdown", folder.resolve("texts").toString()))
                    .isZero();

            assertThat(wiki.pages).containsOnlyKeys("Cases/First", "Index");
            assertThat(wiki.pages.get("Cases/First").text()).isEqualTo("First.\n");
        }
    }

    @Test
    void andOnlyWhatHasChangedIsEditedTheNextTime() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            stemma(wiki, "import", "markdown", folder.resolve("texts").toString());
            Files.writeString(folder.resolve("texts/Index.md"), "Changed.\n");

            stemma(wiki, "import", "markdown", folder.resolve("texts").toString());

            assertThat(wiki.pages.get("Index").edits).hasSize(2);
            assertThat(wiki.pages.get("Cases/First").edits).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNotUtf8IsReported() throws Exception {
        Files.write(folder.resolve("texts/Broken.md"), new byte[] {(byte) 0xff, 'x'});
        try (SmallWiki wiki = new SmallWiki()) {
            assertThat(stemma(
                            wiki, "import", "markdown", folder.resolve("texts").toString()))
                    .isEqualTo(1);

            assertThat(printed.toString()).contains("Broken.md is not UTF-8");
            assertThat(wiki.pages).hasSize(2);
        }
    }

    @Test
    void andAnExportGivesTheSameFilesBack() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            stemma(wiki, "import", "markdown", folder.resolve("texts").toString());

            assertThat(stemma(wiki, "export", folder.resolve("out").toString())).isZero();

            assertThat(folder.resolve("out/Index.md")).hasContent("See [[Cases/First]].\n");
            assertThat(folder.resolve("out/Cases/First.md")).hasContent("First.\n");
        }
    }

    private int stemma(SmallWiki wiki, String... words) {
        String[] line = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(words),
                        java.util.stream.Stream.of("--url", wiki.url(), "--issuer", wiki.url() + "/realm"))
                .toArray(String[]::new);
        PrintWriter out = new PrintWriter(printed, true);
        return Stemma.commandLine().setOut(out).setErr(out).execute(line);
    }
}
