package dev.stemma.revision.hiding;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventType;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Reading;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AHiddenTextAppearsNowhereIT {

    private final String name = "A-" + UUID.randomUUID();
    private final String secretWords = "a secret that was published, " + name;
    private final ArticleStory story = new ArticleStory(name).by("author-" + name);
    private Event first;
    private Event secret;
    private Event head;

    @BeforeEach
    void aSecretWasPublished() {
        first = story.created("Beginning.\n");
        secret = story.edited("Beginning.\n" + secretWords + "\n");
        head = story.edited("Beginning.\nEnd.\n");
        Topic.send(first, secret, head);
        Reading.await(head);
    }

    @Test
    void noRouteTellsItsTextHashOrSize() {
        hide(revisionOf(secret), "text").statusCode(200);

        String sha256 = ((HeadChanged) secret.data()).revision().sha256();
        for (String path : publicViews()) {
            Response answer = Reading.anyone().get(path);
            assertThat(answer.asString()).as(path).doesNotContain(secretWords).doesNotContain(sha256);
            assertThat(answer.header("ETag"))
                    .as(path)
                    .satisfiesAnyOf(tag -> assertThat(tag).isNull(), tag -> assertThat(tag)
                            .doesNotContain(sha256));
        }
        Reading.anyone()
                .get("/api/v1/revisions/" + revisionOf(secret))
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/revision-hidden"));
        Reading.anyone()
                .get("/api/v1/revisions/" + revisionOf(first) + "/compare/" + revisionOf(secret))
                .then()
                .statusCode(410);
        Reading.anyone()
                .get("/api/v1/articles/" + name + "/revisions")
                .then()
                .body("items.find { it.id == " + revisionOf(secret) + " }.size", equalTo(null))
                .body("items.find { it.id == " + revisionOf(secret) + " }.delta", equalTo(null))
                .body("items.find { it.id == " + revisionOf(head) + " }.delta", equalTo(null));
    }

    @Test
    void aHiddenAuthorAppearsNowhere() {
        hide(revisionOf(secret), "author").statusCode(200);

        Reading.anyone()
                .get("/api/v1/revisions/" + revisionOf(secret))
                .then()
                .statusCode(200)
                .body("author", equalTo(null));
        Reading.anyone()
                .get("/api/v1/articles/" + name + "/revisions?author=author-" + name)
                .then()
                .body("items.id", contains((int) revisionOf(head), (int) revisionOf(first)));
    }

    @Test
    void moderatorsStillSeeItAndShowItAgain() {
        hide(revisionOf(secret), "text", "comment").statusCode(200);
        Reading.moderator()
                .get("/api/v1/revisions/" + revisionOf(secret))
                .then()
                .statusCode(200)
                .body("hidden", equalTo(true));

        Reading.moderator()
                .contentType("application/json")
                .body(Map.of("reason", "A mistake"))
                .post("/api/v1/revisions/" + revisionOf(secret) + "/unhide")
                .then()
                .statusCode(200);

        Reading.anyone()
                .get("/api/v1/revisions/" + revisionOf(secret))
                .then()
                .statusCode(200)
                .body("hidden", equalTo(false));
    }

    @Test
    void theHeadCannotBeHidden() {
        hide(revisionOf(head), "text")
                .statusCode(409)
                .body("type", equalTo("/problems/revision-is-head"))
                .body("head", equalTo((int) revisionOf(head)));
    }

    @Test
    void copiesOfTheTextAreToldAndHiddenTooWhenAsked() {
        Event again = story.edited("Beginning.\n" + secretWords + "\n");
        Event after = story.edited("Better.\n");
        ArticleStory other = new ArticleStory("Copy of " + name);
        Event copy = other.created("Beginning.\n" + secretWords + "\n");
        Event later = other.edited("Nothing.\n");
        Topic.send(again, after, copy, later);
        Reading.await(after);
        Reading.await(later);

        hide(revisionOf(secret), Map.of("alsoSameText", true), "text")
                .statusCode(200)
                .body("sameText", contains((int) revisionOf(again), (int) revisionOf(copy)));

        for (Event hidden : List.of(secret, again, copy)) {
            Reading.anyone()
                    .get("/api/v1/revisions/" + revisionOf(hidden))
                    .then()
                    .statusCode(410);
        }
        assertThat(Sent.event(story.id, EventType.REVISION_HIDDEN).getJsonArray("sameText"))
                .containsExactly((int) revisionOf(again));
        assertThat(Sent.event(other.id, EventType.REVISION_HIDDEN).getLong("revision"))
                .isEqualTo(revisionOf(copy));
    }

    @Test
    void theEffectElsewhereCanBeAwaited() {
        hide(revisionOf(secret), "text").header("Stemma-Consistency", equalTo(story.id + ":3.1"));
        erase(revisionOf(secret), "text").header("Stemma-Consistency", equalTo(story.id + ":3.2"));
    }

    @Test
    void theChainHoldsThroughHidingAndErasing() {
        hide(revisionOf(secret), "text").statusCode(200);
        verified();
        erase(revisionOf(secret), "text", "author", "comment").statusCode(200);

        verified();
        Reading.moderator()
                .get("/api/v1/revisions/" + revisionOf(secret))
                .then()
                .statusCode(410);
        Reading.anyone()
                .get("/api/v1/revisions/" + revisionOf(head))
                .then()
                .body("source", equalTo("Beginning.\nEnd.\n"));
    }

    @Test
    void whatIsErasedStaysSo() {
        erase(revisionOf(secret), "text").statusCode(200);

        Reading.moderator()
                .contentType("application/json")
                .post("/api/v1/revisions/" + revisionOf(secret) + "/unhide")
                .then()
                .statusCode(200);

        Reading.anyone().get("/api/v1/revisions/" + revisionOf(secret)).then().statusCode(410);
    }

    @Test
    void onlyModeratorsHideAndOnlyAdministratorsErase() {
        Reading.with(SignedTokens.of("eve", "editor"))
                .contentType("application/json")
                .body(Map.of("what", List.of("text"), "reason", "x"))
                .post("/api/v1/revisions/" + revisionOf(secret) + "/hide")
                .then()
                .statusCode(403);
        Reading.moderator()
                .contentType("application/json")
                .body(Map.of("what", List.of("text"), "reason", "x"))
                .post("/api/v1/revisions/" + revisionOf(secret) + "/erase")
                .then()
                .statusCode(403)
                .body("role", equalTo("admin"));
        hide(revisionOf(secret), "everything").statusCode(400);
        hide(revisionOf(secret)).statusCode(400);
    }

    private List<String> publicViews() {
        long id = revisionOf(secret);
        return List.of(
                "/api/v1/articles/" + name + "/revisions",
                "/api/v1/articles/" + name + "/blame",
                "/api/v1/articles/" + name + "/blame?revision=" + id,
                "/api/v1/articles/" + name + "/history/verify",
                "/api/v1/changes?limit=500",
                "/api/v1/users/author-" + name + "/contributions",
                "/api/v1/revisions/" + id,
                "/api/v1/revisions/" + id + "/html",
                "/api/v1/revisions/" + id + "/compare/" + revisionOf(head),
                "/api/v1/revisions/" + revisionOf(first) + "/compare/" + id);
    }

    private void verified() {
        Reading.anyone()
                .get("/api/v1/articles/" + name + "/history/verify")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("checked", equalTo(3));
    }

    private static ValidatableResponse hide(long revision, String... what) {
        return hide(revision, Map.of(), what);
    }

    private static ValidatableResponse hide(long revision, Map<String, ?> more, String... what) {
        return Reading.moderator()
                .contentType("application/json")
                .body(body(more, what))
                .post("/api/v1/revisions/" + revision + "/hide")
                .then();
    }

    private static ValidatableResponse erase(long revision, String... what) {
        return Reading.with(SignedTokens.admin())
                .contentType("application/json")
                .body(body(Map.of(), what))
                .post("/api/v1/revisions/" + revision + "/erase")
                .then();
    }

    private static Map<String, Object> body(Map<String, ?> more, String... what) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("what", List.of(what));
        body.put("reason", "Personal data");
        return body;
    }
}
