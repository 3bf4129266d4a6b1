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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AHiddenTextIsNowhereIT {

    private static final String TITLE = "With a slip of the pen";
    private static final String SECRET = "unmentionable";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Platform platform = Platform.shared();
    private final Wiki reader = new Wiki(platform.url(), null);
    private final Wiki editor = new Wiki(platform.url(), platform.token("editor"));
    private final Wiki moderator = new Wiki(platform.url(), platform.token("moderator"));

    @Test
    void neitherItsTextNorItsHashIsOnAnyPublicRoute() throws Exception {
        String before = position();
        Answer first = editor.create(TITLE, "Some words.").expect(201);
        Answer slip = editor.edit(TITLE, first.revision(), "Some " + SECRET + " words of [[" + SECRET + "]].")
                .expect(200);
        Answer mended = editor.edit(TITLE, slip.revision(), "Some good words.").expect(200);
        String revision = "/api/v1/revisions/" + slip.revision();
        assertThat(reader.get(revision, awaiting(mended.consistency()))
                        .expect(200)
                        .text())
                .contains(SECRET);

        Answer hidden = moderator
                .decide(slip.revision(), "hide", Map.of("what", List.of("text"), "reason", "names a person"))
                .expect(200);

        for (Wiki who : List.of(reader, editor)) {
            goneAre(who, slip, first.revision(), mended.revision(), hidden.consistency());
            isIn(who, slip, first.revision(), mended.revision(), hidden.consistency());
        }
        withoutIt("page", reader.get("/wiki/" + Wiki.encoded(TITLE)).expect(200), slip);
        nothingBringsItBack(slip, mended);
        theStreamDoesNotTellItAgain(before, slip);
        assertThat(moderator.get(revision).expect(200).text()).contains(SECRET);
    }

    private static void goneAre(Wiki who, Answer slip, long first, long mended, String token) {
        String revision = "/api/v1/revisions/" + slip.revision();
        Stream.of(
                        revision,
                        revision + "/html",
                        "/api/v1/revisions/" + first + "/compare/" + slip.revision(),
                        "/api/v1/revisions/" + slip.revision() + "/compare/" + mended,
                        article(TITLE) + "/blame?revision=" + slip.revision())
                .forEach(path -> withoutIt(path, who.get(path, awaiting(token)).expect(410), slip));
    }

    private static void isIn(Wiki who, Answer slip, long first, long mended, String token) {
        long id = slip.json().path("id").asLong();
        Stream.of(
                        article(TITLE),
                        article(TITLE) + "/html",
                        article(TITLE) + "/sections",
                        article(TITLE) + "/revisions",
                        article(TITLE) + "/blame",
                        article(TITLE) + "/history/verify",
                        article(TITLE) + "/links",
                        article(TITLE) + "/backlinks",
                        "/api/v1/article-ids/" + id,
                        "/api/v1/revisions/" + first,
                        "/api/v1/revisions/" + mended + "/html",
                        "/api/v1/revisions/" + first + "/compare/" + mended,
                        "/api/v1/users/editor/contributions?limit=500",
                        "/api/v1/changes?limit=500",
                        "/api/v1/links/wanted?limit=500")
                .forEach(path -> withoutIt(path, who.get(path, awaiting(token)).expect(200), slip));
    }

    private void nothingBringsItBack(Answer slip, Answer mended) {
        withoutIt("restore", editor.decide(slip.revision(), "restore", Map.of()).expect(410), slip);
        withoutIt("undo", editor.decide(slip.revision(), "undo", Map.of()).expect(410), slip);
        withoutIt(
                "undo of its correction",
                editor.decide(mended.revision(), "undo", Map.of()).expect(410),
                slip);
        Answer stale = editor.edit(TITLE, slip.revision(), "Some entirely other words.")
                .expect(409);
        withoutIt("conflict", stale, slip);
        assertThat(reader.read(TITLE).json().path("source").asText()).isEqualTo("Some good words.");
    }

    private String position() throws Exception {
        try (EventStream stream = EventStream.of(platform.url())) {
            await().atMost(LONGEST).until(() -> !stream.lastEventId().isEmpty());
            return stream.lastEventId();
        }
    }

    private void theStreamDoesNotTellItAgain(String before, Answer slip) throws Exception {
        // the decision is on its way to the gateway
        await().atMost(LONGEST)
                .until(() -> toldAgain(before, slip).path("sha256").isNull());
        assertThat(toldAgain(before, slip).path("size").isNull()).isTrue();
    }

    private JsonNode toldAgain(String before, Answer slip) throws Exception {
        try (EventStream stream = EventStream.since(platform.url(), before)) {
            await().atMost(LONGEST).until(() -> revisionOf(stream, slip).isPresent());
            return revisionOf(stream, slip).orElseThrow();
        }
    }

    private static Optional<JsonNode> revisionOf(EventStream stream, Answer edit) {
        return stream.changes().stream()
                .map(change -> change.path("revision"))
                .filter(revision -> revision.path("id").asLong() == edit.revision())
                .findFirst();
    }

    private static void withoutIt(String route, Answer answer, Answer slip) {
        JsonNode revision = slip.json().path("revision");
        assertThat(answer.text())
                .as(route)
                .doesNotContainIgnoringCase(SECRET)
                .doesNotContain(revision.path("sha256").asText());
    }
}
