package dev.stemma.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class DeliveryDoesNotChangeTheGraphIT {

    @Inject
    MongoDatabase database;

    @Test
    void eventsTwiceAreAppliedOnce() {
        ArticleStory story = new ArticleStory("Linked twice");
        Event first = story.created("[[L1]]");
        Event second = story.edited("[[L2]]");
        Event third = story.edited("[[L3]]");
        Topic.send(first, first, second, first, second, third);
        Reading.await(third);

        assertThat(links("Linked_twice")).containsExactly("L3");
        assertThat(page(story).getBoolean("stale")).isFalse();
    }

    @Test
    void eventsBehindAGapWaitForItToClose() {
        ArticleStory story = new ArticleStory("Linked gap");
        Event first = story.created("[[L1]]");
        Event second = story.edited("[[L2]]");
        Event third = story.edited("[[L3]]");
        Topic.send(first, third);
        Awaitility.await().until(() -> page(story).getBoolean("stale", false));

        assertThat(links("Linked_gap")).containsExactly("L1");

        Topic.send(second);
        Reading.await(third);
        Awaitility.await().until(() -> !page(story).getBoolean("stale"));
        assertThat(links("Linked_gap")).containsExactly("L3");
    }

    @Test
    void crashBeforeTheCursorMovedLeavesNoTrace() {
        ArticleStory story = new ArticleStory("Linked crash");
        Event first = story.created("[[L1]]");
        Event second = story.edited("[[L2]]");
        Topic.send(first, second);
        Reading.await(second);
        Document before = page(story);
        database.getCollection("pages").updateOne(Filters.eq(story.id), Updates.set("cursors.articles", 1L));

        Topic.send(second);
        Reading.await(second);

        assertThat(page(story)).isEqualTo(before);
    }

    @Test
    void snapshotBehindAGapReplacesThePage() {
        ArticleStory story = new ArticleStory("Linked snapshot");
        Event first = story.created("[[L1]]");
        story.skip();
        Event snapshot = story.snapshot("[[L3]]");
        Topic.send(first, snapshot);
        Reading.await(snapshot);

        assertThat(links("Linked_snapshot")).containsExactly("L3");
        assertThat(page(story).getBoolean("stale")).isFalse();
    }

    @Test
    void eventThatCannotBeReadHoldsUpItsArticleOnly() {
        ArticleStory story = new ArticleStory("Linked poison");
        Event first = story.created("[[L1]]");
        Event second = story.edited("[[L2]]");
        Event third = story.edited("[[L3]]");
        Event elsewhere = new ArticleStory("Linked elsewhere").created("[[L4]]");
        Topic.send(first);
        Topic.send(
                Long.toString(story.id),
                EventCodec.headers(second, "article-service"),
                "{\"not\": an event".getBytes(StandardCharsets.UTF_8));
        Topic.send(third, elsewhere);

        assertThat(Topic.deadLetter(letter -> Long.toString(story.id).equals(letter.key()))
                        .headers()
                        .lastHeader("dead-letter-reason"))
                .isNotNull();
        Reading.await(elsewhere);
        Awaitility.await().until(() -> page(story).getBoolean("stale", false));
        assertThat(links("Linked_poison")).containsExactly("L1");

        Topic.send(second);
        Reading.await(third);
        assertThat(links("Linked_poison")).containsExactly("L3");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeOfTheContractIsAccepted(EventType type) throws Exception {
        if (!type.topic().equals(Topics.ARTICLES)) {
            return;
        }
        long article = new ArticleStory("Example").id;
        try (InputStream example = EventType.class.getResourceAsStream("/examples/" + type.wireName() + ".json")) {
            String event = new String(example.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("\"id\": 7", "\"id\": " + article)
                    .replaceFirst("\"sequence\": [0-9]+", "\"sequence\": 1");
            Topic.send(
                    Long.toString(article),
                    Map.of(EventCodec.ID, "example-" + article, EventCodec.TYPE, type.wireName()),
                    event.getBytes(StandardCharsets.UTF_8));
        }

        Reading.anyone()
                .header("Stemma-Consistency", article + ":1")
                .header("Prefer", "wait=10")
                .get("/api/v1/links/wanted?limit=1")
                .then()
                .statusCode(200);
    }

    private Document page(ArticleStory story) {
        Document page = database.getCollection("pages")
                .find(Filters.eq(story.id))
                .projection(Projections.exclude("outbox", "outboxPending"))
                .first();
        return page == null ? new Document() : page;
    }

    private static List<String> links(String title) {
        return Reading.anyone()
                .get("/api/v1/articles/" + title + "/links")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.title", String.class);
    }
}
