package dev.stemma.system.reviewing;

import static dev.stemma.system.Wiki.article;
import static dev.stemma.system.Wiki.awaiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.EventStream;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AProposalIsShownOnlyWhenApprovedIT {

    private static final String TITLE = "Held for review";
    private static final String TARGET = "Linked by a proposal";
    private static final String WORDS = "quietly proposed";

    private final Platform platform = Platform.shared();
    private final Wiki reader = new Wiki(platform.url(), null);
    private final Wiki editor = new Wiki(platform.url(), platform.token("editor"));
    private final Wiki moderator = new Wiki(platform.url(), platform.token("moderator"));

    @Test
    void nothingPublicTellsOfAProposalUntilItIsApproved() throws Exception {
        long base = moderator.create(TITLE, "As it was.").expect(201).revision();
        moderator.requireReview(TITLE).expect(200);
        assertThat(editor.get(article(TITLE) + "/permissions")
                        .expect(200)
                        .json()
                        .path("reviewed")
                        .asBoolean())
                .isTrue();
        try (EventStream stream = EventStream.of(platform.url())) {
            Answer proposed = editor.send(
                            "PUT",
                            article(TITLE),
                            Map.of("source", WORDS + " [[" + TARGET + "]]", "base", base, "comment", WORDS))
                    .expect(202);
            JsonNode proposal = proposed.json();
            long id = proposal.path("id").asLong();
            assertThat(proposal.path("state").asText()).isEqualTo("proposed");
            isNowhere(base, id, proposed.consistency());
            isInTheQueue(id, proposed.consistency());

            Answer approved = moderator
                    .decide(
                            id,
                            "approve",
                            Map.of("seen", proposal.path("sha256").asText()))
                    .expect(200);

            assertThat(approved.json().path("state").asText()).isEqualTo("published");
            assertThat(approved.json().path("publishedAs").asLong()).isEqualTo(id);
            isEverywhere(id, approved.consistency());
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(stream.changes())
                    .filteredOn(change -> change.toString().contains(WORDS))
                    .singleElement()
                    .satisfies(change -> assertThat(
                                    change.path("revision").path("id").asLong())
                            .isEqualTo(id)));
            assertThat(stream.changes()).noneMatch(change -> change.has("source"));
        }
    }

    private void isNowhere(long base, long id, String token) {
        assertThat(reader.get("/api/v1/revisions/" + id, awaiting(token)).status())
                .isEqualTo(404);
        assertThat(reader.get("/api/v1/revisions/" + id + "/html").status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/revisions/" + base + "/compare/" + id).status())
                .isEqualTo(404);
        List.of(
                        article(TITLE),
                        article(TITLE) + "/html",
                        article(TITLE) + "/revisions",
                        article(TITLE) + "/blame",
                        article(TITLE) + "/links",
                        "/api/v1/changes?limit=500",
                        "/api/v1/users/editor/contributions?limit=500",
                        "/api/v1/links/wanted?limit=500",
                        "/wiki/" + Wiki.encoded(TITLE))
                .forEach(path -> assertThat(
                                reader.get(path, awaiting(token)).expect(200).text())
                        .as(path)
                        .doesNotContain(WORDS)
                        .doesNotContain(TARGET));
        assertThat(backlinks(token)).isEmpty();
        assertThat(reader.get("/api/v1/moderation/queue").status()).isEqualTo(401);
        assertThat(editor.get("/api/v1/moderation/queue").status()).isEqualTo(403);
    }

    private void isInTheQueue(long id, String token) {
        assertThat(moderator
                        .get("/api/v1/moderation/queue?title=" + Wiki.encoded(TITLE), awaiting(token))
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .contains(Long.toString(id));
        assertThat(editor.get("/api/v1/revisions/" + id)
                        .expect(200)
                        .json()
                        .path("source")
                        .asText())
                .contains(WORDS);
    }

    private void isEverywhere(long id, String token) {
        JsonNode head = reader.get(article(TITLE), awaiting(token)).expect(200).json();
        assertThat(head.path("revision").path("id").asLong()).isEqualTo(id);
        assertThat(head.path("source").asText()).contains(WORDS);
        JsonNode newest = reader.get(article(TITLE) + "/revisions", awaiting(token))
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(newest.path("id").asLong()).isEqualTo(id);
        assertThat(newest.path("author").path("name").asText()).isEqualTo("editor");
        assertThat(backlinks(token)).hasSize(1);
    }

    private JsonNode backlinks(String token) {
        return reader.get(article(TARGET) + "/backlinks", awaiting(token))
                .expect(200)
                .json()
                .path("items");
    }
}
