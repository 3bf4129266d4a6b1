package dev.stemma.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.Stemma;
import dev.stemma.launcher.wiki.SmallWiki;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShortLinksLeadToFullTitlesTest {
    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void throughRedirectsSoThatBacklinksAgree() throws Exception {
        Path history = new History()
                .create("Advanced/Styling", "text")
                .create("Index", "[[styling]] and [[Advanced/Styling]] and [[nowhere]]")
                .create("Also", "[[Styling|x]]")
                .file(folder);
        Path hashes = Files.writeString(
                folder.resolve("hashes.json"), "{\"Advanced/Styling\": \"" + Sha256.of("text") + "\"}");
        Path links = Files.writeString(folder.resolve("links.json"), """
                {"outlinks": {
                  "Advanced/Styling": [],
                  "Index": [{"page": "Advanced/Styling"}, {"page": null}],
                  "Also": [{"page": "Advanced/Styling"}, {"page": "Also"}]}}
                """);
        try (SmallWiki wiki = new SmallWiki()) {
            int exit = importing(wiki, history, "--verify", hashes.toString(), "--verify-links", links.toString());

            assertThat(exit).as(printed.toString()).isZero();
            assertThat(wiki.pages.get("Styling").text()).isEqualTo("#REDIRECT [[Advanced/Styling]]\n");
            assertThat(printed.toString())
                    .contains("Heads equal to the expected texts: 1 of 1 pages")
                    .contains("Backlinks equal to the expected ones: 3 of 3 pages");
        }
    }

    @Test
    void unlessTheyAreToBeKept() throws Exception {
        Path history = new History()
                .create("Advanced/Styling", "text")
                .create("Index", "[[Styling]]")
                .file(folder);
        try (SmallWiki wiki = new SmallWiki()) {
            int exit = importing(wiki, history, "--short-links", "keep");

            assertThat(exit).isZero();
            assertThat(wiki.pages).containsOnlyKeys("Advanced/Styling", "Index");
        }
    }

    @Test
    void aHeadThatDiffersIsListedAndFailsTheImport() throws Exception {
        Path history = new History().create("A", "text").file(folder);
        Path hashes = Files.writeString(folder.resolve("hashes.json"), "{\"A\": \"" + Sha256.of("other") + "\"}");
        try (SmallWiki wiki = new SmallWiki()) {
            int exit = importing(wiki, history, "--verify", hashes.toString());

            assertThat(exit).isEqualTo(1);
            assertThat(printed.toString()).contains("A: expected " + Sha256.of("other"));
        }
    }

    private int importing(SmallWiki wiki, Path file, String... more) {
        String[] line = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "import",
                                "replay",
                                file.toString(),
                                "--url",
                                wiki.url(),
                                "--issuer",
                                wiki.url() + "/realm",
                                "--data",
                                folder.resolve("data").toString()),
                        java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return Stemma.commandLine().setOut(new PrintWriter(printed, true)).execute(line);
    }
}
