package dev.stemma.revision;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class DeliveryDoesNotChangeTheHistoryIT {

    @Inject
    MongoDatabase database;

    @Test
    void eventsTwiceAreAppliedOnce() {
        ArticleStory story = new ArticleStory("Twice");
        Event first = story.created("1");
        Event second = story.edited("2");
        Topic.send(first, first, second, first, second, second);
        Event third = story.edited("3");
        Topic.send(third);
        Reading.await(third);

        assertThat(history("Twice")).containsExactly(revisionOf(third), revisionOf(second), revisionOf(first));
        assertThat(stale(story)).isFalse();
    }

    @Test
    void eventsBehindAGapWaitForItToClose() {
        ArticleStory story = new ArticleStory("Gap");
        Event first = story.created("1");
        Event second = story.edited("2");
        Event third = story.edited("3");
        Event fourth = story.edited("4");
        Topic.send(first, fourth, third);
        Awaitility.await().until(() -> stale(story) && parked(story) == 2);

        assertThat(history("Gap")).containsExactly(revisionOf(first));

        Topic.send(second);
        Reading.await(fourth);
        Awaitility.await().until(() -> !stale(story));
        assertThat(history("Gap"))
                .containsExactly(revisionOf(fourth), revisionOf(third), revisionOf(second), revisionOf(first));
        assertThat(parked(story)).isZero();
    }

    @Test
    void crashBetweenRevisionAndCursorLeavesNoTrace() {
        ArticleStory story = new ArticleStory("Crash");
        Event first = story.created("1");
        Event second = story.edited("22");
        Topic.send(first, second);
        Reading.await(second);
        List<Document> before = documents(story);
        database.getCollection("revisions")
                .updateOne(Filters.eq(revisionOf(second)), Updates.set("hidden", List.of("comment")));
        database.getCollection("histories")
                .updateOne(
                        Filters.eq(story.id),
                        Updates.combine(
                                Updates.set("cursors.articles", 1L),
                                Updates.set("head.revision", revisionOf(first)),
                                Updates.set("head.size", 1L)));

        assertThat(history("Crash")).containsExactly(revisionOf(first));
        Reading.anyone().get("/api/v1/revisions/" + revisionOf(second)).then().statusCode(404);

        Topic.send(second);
        Reading.await(second);
        List<Document> after = documents(story);
        assertThat(after.getLast().remove("hidden")).isEqualTo(List.of("comment"));
        before.getLast().remove("hidden");
        assertThat(after).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void eventThatCannotBeReadHoldsUpItsArticleOnly() {
        ArticleStory story = new ArticleStory("Poisoned");
        ArticleStory other = new ArticleStory("Not poisoned");
        Event first = story.created("1");
        Event second = story.edited("2");
        Event third = story.edited("3");
        Event elsewhere = other.created("1");
        Topic.send(first);
        Map<String, String> headers = EventCodec.headers(second, "article-service");
        Topic.send(Long.toString(story.id), headers, "{\"not\": an event".getBytes(StandardCharsets.UTF_8));
        Topic.send(third, elsewhere);

        ConsumerRecord<String, byte[]> letter =
                Topic.deadLetter(record -> Long.toString(story.id).equals(record.key()));
        assertThat(new String(letter.value(), StandardCharsets.UTF_8)).startsWith("{\"not\"");
        assertThat(letter.headers().lastHeader("dead-letter-reason")).isNotNull();
        Reading.after(elsewhere)
                .get("/api/v1/articles/Not_poisoned/revisions")
                .then()
                .statusCode(200);
        Awaitility.await().until(() -> stale(story) && parked(story) == 1);
        assertThat(history("Poisoned")).containsExactly(revisionOf(first));

        Topic.send(second);
        Reading.await(third);
        assertThat(history("Poisoned")).containsExactly(revisionOf(third), revisionOf(second), revisionOf(first));
    }

    @Test
    void parkedEventThatCannotBeAppliedDoesNotCondemnTheOneBeforeIt() {
        ArticleStory story = new ArticleStory("Parked poison");
        Event first = story.created("1");
        Event second = story.edited("2");
        Event third = story.edited("3");
        Topic.send(first);
        Topic.send(Long.toString(story.id), EventCodec.headers(third, "article-service"), forged(third, "3", "x"));
        Awaitility.await().until(() -> parked(story) == 1);

        Topic.send(second);
        Reading.await(second);
        assertThat(history("Parked_poison")).containsExactly(revisionOf(second), revisionOf(first));
        assertThat(stale(story)).isTrue();

        Topic.send(third);
        Reading.await(third);
        Awaitility.await().until(() -> !stale(story) && parked(story) == 0);
    }

    @Test
    void textThatIsNotTheNamedOneIsRefused() {
        ArticleStory story = new ArticleStory("Wrong hash");
        Event first = story.created("1");
        Topic.send(Long.toString(story.id), EventCodec.headers(first, "article-service"), forged(first, "1", "2"));

        Topic.deadLetter(record -> Long.toString(story.id).equals(record.key()));
        Reading.anyone().get("/api/v1/articles/Wrong_hash/revisions").then().statusCode(404);
        assertThat(stale(story)).isTrue();
    }

    @Test
    void snapshotBehindAGapShowsTheHeadAndNamesTheHole() {
        ArticleStory story = new ArticleStory("Snapped");
        Event first = story.created("1");
        story.skip();
        story.skip();
        Event snapshot = story.snapshot("4");
        Topic.send(first, snapshot);
        Reading.after(snapshot)
                .get("/api/v1/revisions/" + revisionOf(snapshot))
                .then()
                .statusCode(200)
                .body("source", equalTo("4"));

        assertThat(stale(story)).isTrue();
        assertThat(historyOf(story).getList("missing", Document.class))
                .containsExactly(new Document("first", 2L).append("last", 3L));
    }

    @Test
    void everyTypeOfTheContractIsAccepted() throws Exception {
        for (EventType type : EventType.values()) {
            if (type.topic().equals(Topics.ARTICLES)) {
                long article = new ArticleStory("Example").id;
                String example = new String(
                                EventType.class
                                        .getResourceAsStream("/examples/" + type.wireName() + ".json")
                                        .readAllBytes(),
                                StandardCharsets.UTF_8)
                        .replaceFirst("\"id\": 7", "\"id\": " + article)
                        .replaceFirst("\"sequence\": [0-9]+", "\"sequence\": 1");
                Topic.send(
                        Long.toString(article),
                        Map.of(EventCodec.ID, "example-" + article, EventCodec.TYPE, type.wireName()),
                        example.getBytes(StandardCharsets.UTF_8));

                Reading.anyone()
                        .header("Stemma-Consistency", article + ":1")
                        .header("Prefer", "wait=10")
                        .get("/api/v1/changes?limit=1")
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static byte[] forged(Event event, String source, String other) {
        return new String(EventCodec.value(event), StandardCharsets.UTF_8)
                .replace("\"source\":\"" + source + "\"", "\"source\":\"" + other + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Long> history(String title) {
        return Reading.anyone()
                .get("/api/v1/articles/" + title + "/revisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", Long.class);
    }

    private Document historyOf(ArticleStory story) {
        Document history =
                database.getCollection("histories").find(Filters.eq(story.id)).first();
        return history == null ? new Document() : history;
    }

    private boolean stale(ArticleStory story) {
        return historyOf(story).getBoolean("stale", false);
    }

    private long parked(ArticleStory story) {
        return database.getCollection("parked").countDocuments(Filters.eq("article", story.id));
    }

    private List<Document> documents(ArticleStory story) {
        List<Document> documents = new ArrayList<>(List.of(historyOf(story)));
        database.getCollection("revisions")
                .find(Filters.eq("article", story.id))
                .sort(Sorts.ascending("sequence"))
                .into(documents);
        return documents;
    }
}
