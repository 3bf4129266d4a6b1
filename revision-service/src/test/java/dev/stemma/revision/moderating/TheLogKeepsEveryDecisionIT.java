package dev.stemma.revision.moderating;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Reading;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class TheLogKeepsEveryDecisionIT {

    private final String name = "A-" + UUID.randomUUID();
    private final ArticleStory story = new ArticleStory(name);

    @Test
    void whoWhenWhatAndWhy() {
        Event created = story.created("one");
        Event proposed = story.by("pia").proposed("two", null);
        Event edited = story.edited("three");
        send(created, proposed, edited);
        decide(revisionOf(proposed), "reject", Map.of("reason", "No source"));
        decide(revisionOf(created), "hide", Map.of("what", List.of("text"), "reason", "Personal data"));

        Reading.moderator()
                .get("/api/v1/moderation/log?article=" + name)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("items.action", contains("hide", "reject"))
                .body("items.revision", contains((int) revisionOf(created), (int) revisionOf(proposed)))
                .body("items.reason", contains("Personal data", "No source"))
                .body("items.moderator.name", contains("mo", "mo"))
                .body("items[0].what", contains("text"))
                .body("items[0].title", equalTo(name));
    }

    @Test
    void deletionsAreInItToo() {
        Event created = story.created("one");
        Event deleted = story.by("mo").deleted();
        Event restored = story.by("mo").restored();
        send(created, deleted, restored);

        Reading.moderator()
                .get("/api/v1/moderation/log?article=" + name)
                .then()
                .body("items.action", contains("restore", "delete"));
    }

    @Test
    void itIsForModeratorsAndComesInPages() {
        Event created = story.created("one");
        Event deleted = story.by("mod-" + name).deleted();
        Event restored = story.by("mod-" + name).restored();
        send(created, deleted, restored);
        String path = "/api/v1/moderation/log?limit=1&moderator=mod-" + name;

        String next = Reading.moderator()
                .get(path)
                .then()
                .body("items.action", contains("restore"))
                .extract()
                .jsonPath()
                .getString("next");
        Reading.moderator()
                .get(path + "&cursor=" + next)
                .then()
                .body("items.action", contains("delete"))
                .body("next", equalTo(null));
        Reading.with(SignedTokens.of("eve", "editor"))
                .get("/api/v1/moderation/log")
                .then()
                .statusCode(403);
    }

    private static void decide(long revision, String what, Map<String, ?> body) {
        Reading.moderator()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/revisions/" + revision + "/" + what)
                .then()
                .statusCode(200);
    }

    private static void send(Event... events) {
        Topic.send(events);
        Reading.await(events[events.length - 1]);
    }
}
