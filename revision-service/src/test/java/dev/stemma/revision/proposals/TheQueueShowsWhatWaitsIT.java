package dev.stemma.revision.proposals;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;

import dev.stemma.events.Event;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Reading;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class TheQueueShowsWhatWaitsIT {

    private final String author = "author-" + UUID.randomUUID();
    private final ArticleStory story = new ArticleStory("Queued " + UUID.randomUUID()).by(author);

    @Test
    void oldestFirstWithAgeBaseAndGrowth() {
        Event created = story.created("12345");
        Event first = story.proposed("1234567", null);
        Event second = story.proposed("123", null);
        send(created, first, second);

        Reading.moderator()
                .get("/api/v1/moderation/queue?author=" + author)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("items.id", contains((int) revisionOf(first), (int) revisionOf(second)))
                .body("items.delta", contains(2, -2))
                .body("items.base", contains((int) revisionOf(created), (int) revisionOf(created)))
                .body("items.age", everyItem(greaterThan(0)));
        Reading.moderator()
                .get("/api/v1/moderation/queue?order=newest&author=" + author)
                .then()
                .body("items.id", contains((int) revisionOf(second), (int) revisionOf(first)));
    }

    @Test
    void whatIsDecidedLeavesIt() {
        Event created = story.created("1");
        Event first = story.proposed("2", null);
        Event second = story.proposed("3", null);
        send(created, first, second);
        Reading.moderator()
                .contentType("application/json")
                .body(Map.of("reason", "No source"))
                .post("/api/v1/revisions/" + revisionOf(first) + "/reject")
                .then()
                .statusCode(200);

        Reading.moderator()
                .get("/api/v1/moderation/queue?author=" + author)
                .then()
                .body("items.id", contains((int) revisionOf(second)));
        Reading.moderator()
                .get("/api/v1/moderation/queue?state=rejected&author=" + author)
                .then()
                .body("items.id", contains((int) revisionOf(first)));
    }

    @Test
    void aConflictedOneIsInItWithItsReason() {
        Event created = story.created("1");
        Event proposed = story.proposed("2", null);
        Event conflicted = story.conflicted(revisionOf(proposed));
        send(created, proposed, conflicted);

        Reading.moderator()
                .get("/api/v1/moderation/queue?author=" + author)
                .then()
                .body("items.state", contains("conflicted"))
                .body("items[0].conflict.reason", equalTo("overlap"));
    }

    @Test
    void aConflictedOneComesWithEverythingThatResolvingItTakes() {
        Event created = story.created("one\n\ntwo\n");
        Event proposed = story.proposed("one, mine\n\ntwo, mine\n", null);
        Event edited = story.edited("one, theirs\n\ntwo\n");
        Event conflicted = story.conflicted(revisionOf(proposed));
        send(created, proposed, edited, conflicted);

        Reading.with(SignedTokens.of(author, "editor"))
                .get("/api/v1/revisions/" + revisionOf(proposed))
                .then()
                .statusCode(200)
                .body("conflict.reason", equalTo("overlap"))
                .body("conflict.head", equalTo((int) revisionOf(edited)))
                .body("conflict.merged", equalTo("one, theirs\n\ntwo, mine\n"))
                .body("conflict.conflicts[0].base", contains("one\n"))
                .body("conflict.conflicts[0].current", contains("one, theirs\n"))
                .body("conflict.conflicts[0].yours", contains("one, mine\n"))
                .body("conflict.conflicts[0].at", equalTo(1));
    }

    @Test
    void pagesHoldEachProposalOnce() {
        List<Event> events = new ArrayList<>(List.of(story.created("0")));
        for (int i = 1; i <= 7; i++) {
            events.add(story.proposed("text " + i, null));
        }
        send(events.toArray(Event[]::new));
        List<Integer> found = new ArrayList<>();
        String cursor = "";

        while (cursor != null) {
            var page = Reading.moderator()
                    .get("/api/v1/moderation/queue?limit=3&author=" + author + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id", Integer.class));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(found)
                .containsExactlyElementsOf(events.stream()
                        .skip(1)
                        .map(event -> (int) revisionOf(event))
                        .toList());
    }

    @Test
    void peopleSeeTheirOwnWithWhatBecameOfThem() {
        Event created = story.created("0");
        Event first = story.proposed("1", null);
        Event merge = story.merged("0 1", revisionOf(first));
        Event second = story.proposed("2", null);
        send(created, first, merge, second);

        Reading.with(SignedTokens.of(author, "editor"))
                .get("/api/v1/me/proposals")
                .then()
                .statusCode(200)
                .body("items.state", contains("proposed", "published"))
                .body("items[1].publishedAs", equalTo((int) revisionOf(merge)));
        Reading.with(SignedTokens.of("nobody-" + author, "editor"))
                .get("/api/v1/me/proposals")
                .then()
                .body("items", empty());
        Reading.anyone().get("/api/v1/me/proposals").then().statusCode(401);
    }

    @Test
    void itIsForModeratorsAndRefusesNonsense() {
        Reading.with(SignedTokens.of("eve", "editor"))
                .get("/api/v1/moderation/queue")
                .then()
                .statusCode(403);
        Reading.moderator().get("/api/v1/moderation/queue?state=odd").then().statusCode(400);
        Reading.moderator().get("/api/v1/moderation/queue?order=odd").then().statusCode(400);
        Reading.moderator().get("/api/v1/moderation/queue").then().statusCode(200);
    }

    private static void send(Event... events) {
        Topic.send(events);
        Reading.await(events[events.length - 1]);
    }
}
