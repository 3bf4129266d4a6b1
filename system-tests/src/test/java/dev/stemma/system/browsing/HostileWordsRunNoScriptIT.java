package dev.stemma.system.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HostileWordsRunNoScriptIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final List<String> WORDS = List.of(
            "<script>alert(1)</script>",
            "\"><script>alert(2)</script>",
            "'><img src=x onerror=alert(3)>",
            "</title><svg onload=alert(4)>",
            "</textarea></pre></style><script>alert(5)</script>",
            "\" autofocus onfocus=alert(6) x=\"",
            "' onmouseover='alert(7)",
            "javascript:alert(8)",
            "[x](javascript:alert(9)) ![x](javascript:alert(10))",
            "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxMSk8L3NjcmlwdD4=)",
            "<a href=\"java\tscript:alert(12)\">x</a>",
            "[[x|<b onclick=alert(13)>x</b>]] [[\" onclick=alert(14) \"]]",
            "{alert(15)} {#include frame}{/include} {{constructor.constructor('alert(16)')()}}",
            "`<script>alert(17)</script>`",
            "# <img src=x onerror=alert(18)> \" onclick=alert(19)",
            "&lt;script&gt;alert(20)&lt;/script&gt; &#60;script&#62;alert(21)&#60;/script&#62;",
            "| a<script>alert(22)</script> |\n|---|\n| <svg/onload=alert(23)> |",
            "x[^\"><svg onload=alert(24)>]\n\n[^\"><svg onload=alert(24)>]: <script>alert(25)</script>",
            "<iframe srcdoc=\"<script>parent.alert(26)</script>\"></iframe><base href=\"//example.org/\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:alert(27)\"><form action=javascript:alert(28)>");

    private static final List<String> TITLES = List.of(
            "\" onfocus=alert(1) autofocus x=\"",
            "' onmouseover='alert(2)",
            "Javascript:alert(3)",
            "&lt;script&gt;alert(4)&lt;/script&gt;",
            "`alert(5)` $(alert) \\u003cscript\\u003e");

    private final Platform platform = Platform.shared();
    private final Wiki admin = new Wiki(platform.url(), platform.token("admin"));
    private final Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "admin", "/");

    @Test
    void asTitles() {
        for (String title : TITLES) {
            written(title);
            String path = path(title);
            look("/wiki/" + path, "/history/" + path, "/links/" + path, "/search?title=" + path, "/edit/" + path);
            look("/rename/" + path + "?to=" + path, "/protect/" + path, "/delete/" + path, "/restore/" + path);
            look("/review/log?article=" + path, "/edit/" + path + "x", "/wiki/" + path + "x");
        }
        look("/articles?prefix=%22", "/changes", "/", "/lists/orphans", "/lists/most-linked");
    }

    @Test
    void asSourcesCommentsAndNames() {
        written("Hostile words", WORDS);
    }

    @Test
    void asProposalsAndReasons() {
        written("Hostile proposals");
        admin.requireReview("Hostile proposals").expect(200);
        Wiki editor = new Wiki(platform.url(), platform.token("editor"));
        long base = admin.read("Hostile proposals").revision();
        for (String word : WORDS) {
            Wiki.Answer proposed = editor.send(
                            "PUT",
                            Wiki.article("Hostile proposals"),
                            Map.of("source", word, "comment", word.replaceAll("\\s+", " "), "base", base))
                    .expect(202);
            long proposal = proposed.json().path("id").asLong();
            admin.get("/api/v1/revisions/" + proposal, Wiki.awaiting(proposed.consistency()));
            look("/review/" + proposal, "/revision/" + proposal);
            admin.decide(proposal, "reject", Map.of("reason", word.replaceAll("\\s+", " ")))
                    .expect(200);
            look("/review/" + proposal);
        }
        look("/review", "/review/log");
    }

    @Test
    void ofCollectionsThatCannotBeShipped() throws IOException {
        String inputs = System.getProperty("stemma.inputs");
        assumeTrue(inputs != null, "needs -Dstemma.inputs=<folder with *.json of strings or of {markdown}>");
        // addresses that nobody answers are no script
        CHROMIUM.expectFaults("Failed to load resource");
        try (Stream<Path> files = Files.walk(Path.of(inputs))) {
            List<Path> collections = files.filter(file -> file.toString().matches(".*/security/.*\\.json"))
                    .sorted()
                    .toList();
            assertThat(collections).isNotEmpty();
            for (Path file : collections) {
                List<String> words = strings(file);
                written("Collection " + file.getFileName(), words);
                words.stream().filter(this::isTitle).forEach(title -> look("/wiki/" + path(title)));
            }
        }
        look("/articles?limit=500", "/changes", "/lists/orphans");
    }

    /** Writes an article under that title; false where titles may not be like that. */
    private boolean isTitle(String title) {
        return admin.create(title, "See [[" + title + "]].").status() == 201;
    }

    private void written(String title) {
        Wiki.Answer created = admin.create(title, "See [[" + title + "]].").expect(201);
        admin.get("/api/v1/changes", Wiki.awaiting(created.consistency())).expect(200);
    }

    /** Each as a revision: its text so far, its comment and the name of its author. */
    private void written(String title, List<String> words) {
        StringBuilder source = new StringBuilder("Begin.\n");
        long first = admin.create(title, source.toString()).expect(201).revision();
        long last = first;
        for (String word : words) {
            source.append("\n").append(word).append("\n");
            Wiki.Answer answer = admin.send(
                    "PUT",
                    Wiki.article(title),
                    Map.of("source", source.toString(), "comment", word.replaceAll("\\s+", " "), "base", last),
                    "Stemma-Import",
                    "author=\"" + Wiki.encoded(word.strip()) + "\", at=\"2026-01-01T00:00:00Z\"");
            if (answer.status() == 200) {
                last = answer.revision();
                admin.get("/api/v1/changes", Wiki.awaiting(answer.consistency()));
            } else {
                source.setLength(source.length() - word.length() - 2);
            }
        }
        String path = path(title);
        look("/wiki/" + path, "/history/" + path, "/blame/" + path, "/links/" + path, "/revision/" + last);
        look("/compare?from=" + first + "&to=" + last, "/compare?view=inline&from=" + first + "&to=" + last);
        look("/edit/" + path, "/undo/" + last, "/revert/" + first, "/hide/" + last);
        look("/changes", "/");
        for (String word : List.of(words.getFirst(), words.get(5))) {
            look("/users/" + Wiki.encoded(word), "/rollback/" + path + "?author=" + Wiki.encoded(word));
        }
    }

    private void look(String... paths) {
        for (String path : paths) {
            page.navigate(platform.url() + path);
        }
    }

    private static String path(String title) {
        return Wiki.encoded(title.replace(' ', '_'));
    }

    private static List<String> strings(Path file) throws IOException {
        List<String> strings = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(file.toFile())) {
            String word = item.isObject() ? item.path("markdown").asText() : item.asText();
            if (!word.isBlank()) {
                strings.add(word);
            }
        }
        return strings;
    }
}
