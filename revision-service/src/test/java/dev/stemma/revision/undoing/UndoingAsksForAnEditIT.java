package dev.stemma.revision.undoing;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.events.EventType;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Reading;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class UndoingAsksForAnEditIT {

    private final String name = "A-" + UUID.randomUUID();
    private final ArticleStory story = new ArticleStory(name);

    @Test
    void undoingOneRevisionLeavesWhatCameAfterIt() {
        Event created = story.created("one\n\ntwo\n\nthree\n");
        Event wrong = story.edited("one\n\nTWO\n\nthree\n");
        Event later = story.edited("one\n\nTWO\n\nthree, later\n");
        send(created, wrong, later);

        ask(revisionOf(wrong), "undo").statusCode(202).body("state", equalTo("requested"));

        JsonObject asked = Sent.event(story.id, EventType.EDIT_REQUESTED);
        assertThat(asked.getString("source")).isEqualTo("one\n\ntwo\n\nthree, later\n");
        assertThat(asked.getLong("base")).isEqualTo(revisionOf(later));
        assertThat(asked.getString("cause")).isEqualTo("undo");
        assertThat(asked.getString("comment")).isEqualTo("Undo revision " + revisionOf(wrong));
        assertThat(asked.getJsonObject("actor").getJsonArray("roles")).containsExactly("editor");
    }

    @Test
    void whereLaterChangesOverlapItIsAConflictWithEverythingToResolveIt() {
        Event created = story.created("one");
        Event wrong = story.edited("two");
        Event later = story.edited("three");
        send(created, wrong, later);

        ask(revisionOf(wrong), "undo")
                .statusCode(409)
                .body("type", equalTo("/problems/edit-conflict"))
                .body("current.source", equalTo("three"))
                .body("base.source", equalTo("two"))
                .body("yours", equalTo("one"));
    }

    @Test
    void theFirstRevisionCannotBeUndone() {
        Event created = story.created("one");
        send(created);

        ask(revisionOf(created), "undo").statusCode(409).body("type", equalTo("/problems/nothing-to-undo"));
    }

    @Test
    void restoringAsksForTheTextOfThatRevision() {
        Event created = story.created("good");
        Event edited = story.edited("bad");
        send(created, edited);

        ask(revisionOf(created), "restore").statusCode(202);

        JsonObject asked = Sent.event(story.id, EventType.EDIT_REQUESTED);
        assertThat(asked.getString("source")).isEqualTo("good");
        assertThat(asked.getLong("base")).isEqualTo(revisionOf(edited));
        assertThat(asked.getString("cause")).isEqualTo("restore");
    }

    @Test
    void rollingBackUndoesTheLastRunOfOneAuthor() {
        Event created = story.created("good");
        Event first = story.by("vandal").edited("bad");
        Event second = story.by("vandal").edited("worse");
        send(created, first, second);

        rollBack("vandal").statusCode(202);

        JsonObject asked = Sent.event(story.id, EventType.EDIT_REQUESTED);
        assertThat(asked.getString("source")).isEqualTo("good");
        assertThat(asked.getString("cause")).isEqualTo("rollback");
    }

    @Test
    void rollingBackWhatIsNotTheHeadIsRefused() {
        Event created = story.created("good");
        send(created);

        rollBack("vandal").statusCode(409).body("type", equalTo("/problems/nothing-to-undo"));
        rollBack("ada").statusCode(409).body("type", equalTo("/problems/nothing-to-undo"));
    }

    @Test
    void whatIsHiddenDoesNotComeBackByUndoingItsCorrection() {
        Event created = story.created("good");
        Event hidden = story.edited("unmentionable");
        Event corrected = story.by("vandal").edited("mended");
        send(created, hidden, corrected);
        Reading.moderator()
                .contentType("application/json")
                .body(Map.of("what", List.of("text"), "reason", "names a person"))
                .post("/api/v1/revisions/" + revisionOf(hidden) + "/hide")
                .then()
                .statusCode(200);

        ask(revisionOf(corrected), "undo").statusCode(410).body("type", equalTo("/problems/revision-hidden"));
        rollBack("vandal").statusCode(410).body("type", equalTo("/problems/revision-hidden"));
    }

    @Test
    void whoeverPrefersToWaitLearnsTheOutcome() throws Exception {
        Event created = story.created("good");
        Event edited = story.edited("bad");
        send(created, edited);
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ValidatableResponse> answer = waiting.submit(() -> Reading.with(SignedTokens.of("eve", "editor"))
                    .header("Prefer", "wait=10")
                    .contentType("application/json")
                    .post("/api/v1/revisions/" + revisionOf(created) + "/restore")
                    .then());
            Sent.event(story.id, EventType.EDIT_REQUESTED);
            Topic.send(story.answering(1).refused("protected"));

            answer.get().statusCode(200).body("state", equalTo("refused")).body("reason", equalTo("protected"));
        }
    }

    @Test
    void proposalsAndUnknownRevisionsCannotBeUndone() {
        Event created = story.created("one");
        Event proposed = story.proposed("two", null);
        send(created, proposed);

        ask(revisionOf(proposed), "restore").statusCode(404);
        ask(999_999_999, "undo").statusCode(404);
        Reading.anyone()
                .contentType("application/json")
                .post("/api/v1/revisions/" + revisionOf(created) + "/undo")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse ask(long revision, String what) {
        return Reading.with(SignedTokens.of("eve", "editor"))
                .contentType("application/json")
                .post("/api/v1/revisions/" + revision + "/" + what)
                .then();
    }

    private ValidatableResponse rollBack(String author) {
        return Reading.moderator()
                .contentType("application/json")
                .body(Map.of("author", author))
                .post("/api/v1/articles/" + name + "/rollback")
                .then();
    }

    private static void send(Event... events) {
        Topic.send(events);
        Reading.await(events[events.length - 1]);
    }
}
