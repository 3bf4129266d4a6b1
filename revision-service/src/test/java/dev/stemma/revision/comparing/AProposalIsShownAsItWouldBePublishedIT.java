package dev.stemma.revision.comparing;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.events.Event;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Reading;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AProposalIsShownAsItWouldBePublishedIT {

    private final String author = "author-" + UUID.randomUUID();
    private final ArticleStory story = new ArticleStory("Overtaken " + UUID.randomUUID()).by(author);

    @Test
    void mergedWithWhatOthersPublishedSince() {
        Event created = story.created("one\n\ntwo\n\nthree\n");
        Event proposed = story.proposed("one\n\ntwo\n\nthree, mine\n", null);
        Event edited = story.edited("one, theirs\n\ntwo\n\nthree\n");
        send(created, proposed, edited);

        merge(proposed)
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("head.id", equalTo((int) revisionOf(edited)))
                .body("clean", equalTo(true))
                .body("conflicts", empty())
                .body("stats.changed", equalTo(1))
                .body("lines.text", hasItems("two", "three, mine"));
    }

    @Test
    void withWhereItOverlapsWithThat() {
        Event created = story.created("one\n\ntwo\n");
        Event proposed = story.proposed("one, mine\n\ntwo, mine\n", null);
        Event edited = story.edited("one, theirs\n\ntwo\n");
        send(created, proposed, edited);

        merge(proposed)
                .body("clean", equalTo(false))
                .body("conflicts[0].current", contains("one, theirs\n"))
                .body("conflicts[0].yours", contains("one, mine\n"))
                .body("stats.changed", equalTo(1));
    }

    @Test
    void toItsAuthorAndModeratorsOnlyAndNoLongerThanItIsOpen() {
        Event created = story.created("one\n");
        Event proposed = story.proposed("one, mine\n", null);
        send(created, proposed);
        String path = "/api/v1/revisions/" + revisionOf(proposed) + "/merge";

        Reading.with(SignedTokens.of(author, "editor")).get(path).then().body("clean", equalTo(true));
        Reading.with(SignedTokens.of("somebody else", "editor"))
                .get(path)
                .then()
                .statusCode(404);
        Reading.moderator()
                .contentType("application/json")
                .body(Map.of("reason", "No source"))
                .post("/api/v1/revisions/" + revisionOf(proposed) + "/reject")
                .then()
                .statusCode(200);
        merge(proposed).statusCode(409).body("type", equalTo("/problems/not-proposed"));
    }

    @Test
    void butANewArticleHasNothingToBeMergedWith() {
        Event proposed = story.proposed("one\n", null);
        send(proposed);

        merge(proposed).statusCode(200).body("head", nullValue()).body("lines", empty());
    }

    private static ValidatableResponse merge(Event proposed) {
        return Reading.moderator()
                .get("/api/v1/revisions/" + revisionOf(proposed) + "/merge")
                .then();
    }

    private static void send(Event... events) {
        Topic.send(events);
        Reading.await(events[events.length - 1]);
    }
}
