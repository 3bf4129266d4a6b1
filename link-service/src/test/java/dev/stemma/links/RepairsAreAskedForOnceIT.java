package dev.stemma.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.EventData.RepairRequested;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import dev.stemma.events.UnreadableEvent;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** After a renaming with repairLinks, link-service asks for each article that links to the old title. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class RepairsAreAskedForOnceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    MongoDatabase database;

    @Inject
    Outbox outbox;

    @Test
    void andSayWhatBecameOfThem() {
        ArticleStory target = new ArticleStory("Asked old");
        ArticleStory one = new ArticleStory("Asked one");
        ArticleStory two = new ArticleStory("Asked two");
        Topic.send(target.created("text"), one.created("[[Asked old]]"), two.created("[[asked old|x]] [[Other]]"));
        Event renamed = target.renamedWithRepair("Asked new");
        Topic.send(renamed);

        Event request = repairRequested(one);
        assertThat(request.head().actor().name()).isEqualTo("ada");
        assertThat(request.data()).isEqualTo(new RepairRequested(target.id, "Asked_old"));
        Event repaired = one.repaired("[[Asked new|Asked old]]", request.sequence());
        Event refused = two.refused("protected", repairRequested(two).sequence());
        Topic.send(repaired, refused);
        Reading.await(repaired);
        Reading.await(refused);

        progress(renamed)
                .statusCode(200)
                .body("from", equalTo("Asked old"))
                .body("to", equalTo("Asked new"))
                .body("total", equalTo(2))
                .body("done", equalTo(1))
                .body("skipped.title", contains("Asked two"))
                .body("skipped.reason", contains("protected"))
                .body("finished", equalTo(true))
                .body("until", notNullValue());
    }

    @Test
    void alsoForThoseThatLinkThereLater() {
        ArticleStory target = new ArticleStory("Late old");
        Event renamed = renamed(target, "Late new");
        Topic.send(renamed);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> progress(renamed)
                .body("finished", equalTo(true))
                .body("total", equalTo(0))
                .body("skipped", empty()));

        ArticleStory late = new ArticleStory("Late one");
        Topic.send(late.created("[[Late old]]"));
        Event first = repairRequested(late);
        Event repaired = late.repaired("[[Late new|Late old]]", first.sequence());
        Event again = late.edited("[[Late new|Late old]] and once more [[Late old]]");
        Topic.send(repaired, again);

        Awaitility.await().atMost(PATIENCE).until(() -> requests(late) == 2);
    }

    @Test
    void butNotForLinksToATitleThatTheArticleHasAgain() {
        ArticleStory target = new ArticleStory("Back again");
        Event there = renamed(target, "Back elsewhere");
        Topic.send(there);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> progress(there).body("finished", equalTo(true)));
        Event andBack = target.renamedWithRepair("Back again");
        ArticleStory linking = new ArticleStory("Back linking");
        Topic.send(andBack, linking.created("[[Back again]] [[Back elsewhere]]"));

        Event request = repairRequested(linking);

        assertThat(request.data()).isEqualTo(new RepairRequested(target.id, "Back_elsewhere"));
        Event repaired = linking.repaired("[[Back again]] [[Back again|Back elsewhere]]", request.sequence());
        Topic.send(repaired);
        Reading.await(repaired);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> progress(andBack)
                .body("done", equalTo(1)));
        progress(there).body("total", equalTo(0));
    }

    @Test
    void aCrashBetweenTheRequestAndItsNoteDoesNotAskAgain() {
        ArticleStory target = new ArticleStory("Crash old");
        ArticleStory linking = new ArticleStory("Crash one");
        Topic.send(target.created("text"), linking.created("[[Crash old]]"));
        Event renamed = target.renamedWithRepair("Crash new");
        Topic.send(renamed);
        Event request = repairRequested(linking);
        String task = renamed.id() + ":" + linking.id;

        database.getCollection("repair_tasks").updateOne(Filters.eq(task), Updates.set("state", "PLANNED"));
        Awaitility.await().atMost(PATIENCE).until(() -> "ASKED"
                .equals(task(task).getString("state")));

        assertThat(requests(linking)).isEqualTo(1);
        assertThat(task(task).getString("event")).isEqualTo(request.id());
    }

    @Test
    void thoseThatNobodyKnowsAreNotFound() {
        Reading.anyone()
                .get("/api/v1/links/repairs/nobody-knows")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/repair-not-found"));
    }

    private static Event renamed(ArticleStory target, String to) {
        Topic.send(target.created("text"));
        return target.renamedWithRepair(to);
    }

    private Document task(String id) {
        return database.getCollection("repair_tasks").find(Filters.eq(id)).first();
    }

    private static ValidatableResponse progress(Event renamed) {
        return Reading.after(renamed)
                .get("/api/v1/links/repairs/" + renamed.id())
                .then();
    }

    /** How many repairs of an article were asked for so far. */
    private long requests(ArticleStory article) {
        return outbox.range(article.id, 1, 20).stream()
                .filter(entry -> entry.eventType() == EventType.REPAIR_REQUESTED)
                .count();
    }

    private static Event repairRequested(ArticleStory article) {
        ConsumerRecord<String, byte[]> found = Topic.first(
                Topics.LINKS,
                event -> event.key().equals(Long.toString(article.id))
                        && text(event, EventCodec.TYPE).equals(EventType.REPAIR_REQUESTED.wireName()));
        try {
            return EventCodec.read(
                    Map.of(EventCodec.ID, text(found, EventCodec.ID), EventCodec.TYPE, text(found, EventCodec.TYPE)),
                    found.value());
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> event, String header) {
        return new String(event.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
