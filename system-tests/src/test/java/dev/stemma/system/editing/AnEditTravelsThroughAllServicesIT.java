package dev.stemma.system.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.EventStream;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AnEditTravelsThroughAllServicesIT {

    private static final int WRITERS = 4;
    private static final int EDITS = 5;

    private final Platform platform = Platform.shared();
    private final Wiki reader = new Wiki(platform.url(), null);

    @Test
    void twentyEditsByFourWritersAppearInHistoryBacklinksAndStream() throws Exception {
        String target = "Common target of the writers";
        try (EventStream stream = EventStream.of(platform.url());
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> last = new ArrayList<>();
            for (String user : List.of("editor", "trusted", "moderator", "admin")) {
                last.add(writers.submit(write(user, target)));
            }

            for (int writer = 0; writer < WRITERS; writer++) {
                String token = last.get(writer).get();
                String title = titleOf(
                        List.of("editor", "trusted", "moderator", "admin").get(writer));
                JsonNode history = reader.get(Wiki.article(title) + "/revisions", awaiting(token))
                        .expect(200)
                        .json()
                        .path("items");
                assertThat(history).hasSize(EDITS);
                assertThat(history.path(0).path("comment").asText()).isEqualTo("edit 5");
            }
            JsonNode backlinks = reader.get(
                            Wiki.article(target) + "/backlinks",
                            awaiting(String.join(
                                    ",",
                                    last.stream()
                                            .map(AnEditTravelsThroughAllServicesIT::now)
                                            .toList())))
                    .expect(200)
                    .json()
                    .path("items");
            assertThat(texts(backlinks, "title"))
                    .containsExactlyInAnyOrder(
                            titleOf("admin"), titleOf("editor"), titleOf("moderator"), titleOf("trusted"));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(stream.changes())
                    .filteredOn(change -> change.toString().contains("Written by "))
                    .hasSizeGreaterThanOrEqualTo(WRITERS * EDITS));
            assertThat(stream.changes()).noneMatch(change -> change.has("source"));
        }
    }

    @Test
    void whatIsLinkedAndMissingIsWanted() {
        Wiki editor = new Wiki(platform.url(), platform.token("editor"));
        Answer created =
                editor.create("Wants something", "See [[A page nobody wrote]].").expect(201);

        JsonNode links = reader.get(Wiki.article("Wants something") + "/links", awaiting(created.consistency()))
                .expect(200)
                .json();
        assertThat(links.path("items").path(0).path("exists").asBoolean()).isFalse();
        JsonNode wanted =
                reader.get("/api/v1/links/wanted?limit=500").expect(200).json();
        assertThat(texts(wanted.path("items"), "title")).contains("A page nobody wrote");

        String token =
                editor.create("A page nobody wrote", "Now it is.").expect(201).consistency();
        assertThat(reader.get(Wiki.article("Wants something") + "/links", awaiting(token))
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("exists")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aRevisionIsReadByItsIdAsJsonAndTheArticleAsHtml() {
        Wiki editor = new Wiki(platform.url(), platform.token("editor"));
        Answer created = editor.create("Path/With slash & ümlaut", "# One\n\n[[Two]] <script>alert(1)</script>");
        long id = created.expect(201).json().path("revision").path("id").asLong();

        JsonNode revision = reader.get("/api/v1/revisions/" + id, awaiting(created.consistency()))
                .expect(200)
                .json();

        assertThat(revision.path("source").asText()).startsWith("# One");
        assertThat(revision.path("author").path("name").asText()).isEqualTo("editor");
        assertThat(reader.get(Wiki.article("Path/With slash & ümlaut") + "/html")
                        .expect(200)
                        .text())
                .contains("class=\"wikilink\"")
                .doesNotContain("<script");
    }

    private Callable<String> write(String user, String target) {
        return () -> {
            Wiki wiki = new Wiki(platform.url(), platform.token(user));
            String title = titleOf(user);
            Answer answer = wiki.send(
                            "POST",
                            "/api/v1/articles",
                            Map.of("title", title, "source", "Draft 1 [[" + target + "]]", "comment", "edit 1"))
                    .expect(201);
            for (int edit = 2; edit <= EDITS; edit++) {
                long base = answer.json().path("revision").path("id").asLong();
                answer = wiki.send(
                                "PUT",
                                Wiki.article(title),
                                Map.of(
                                        "source", "Draft " + edit + " [[" + target + "]]",
                                        "comment", "edit " + edit,
                                        "base", base))
                        .expect(200);
            }
            return answer.consistency();
        };
    }

    private static String titleOf(String user) {
        return "Written by " + user;
    }

    private static String[] awaiting(String token) {
        return new String[] {"Stemma-Consistency", token, "Prefer", "wait=10"};
    }

    private static String now(Future<String> future) {
        return future.resultNow();
    }

    private static Set<String> texts(JsonNode items, String field) {
        Set<String> texts = new HashSet<>();
        StreamSupport.stream(items.spliterator(), false)
                .forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
