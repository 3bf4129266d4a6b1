package dev.stemma.links.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.kit.inbox.Projection;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.kit.problem.Problem;
import dev.stemma.links.ArticleStory;
import dev.stemma.links.Generations;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.Target;
import dev.stemma.links.recording.RecorderOn;
import dev.stemma.links.tallying.CountedLists;
import dev.stemma.links.tallying.Settle;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ARebuildIsComparedAndTurnedOverToIT {

    @Inject
    MongoClient client;

    @Inject
    Relay relay;

    private MongoDatabase database;
    private Generations generations;
    private LinkPages read;
    private Projection recorder;
    private Rebuild rebuild;

    @BeforeEach
    void beginFromNothing() {
        database = client.getDatabase("rebuilt_links");
        database.drop();
        generations = new Generations(database);
        Settle.createIndexes(generations.get());
        read = new LinkPages(generations);
        recorder = RecorderOn.generations(generations, relay);
        rebuild = new Rebuild(generations);
    }

    @Test
    void whileReadsGoOn() {
        ArticleStory right = new ArticleStory("Rebuilt right");
        ArticleStory wrong = new ArticleStory("Rebuilt wrong");
        ArticleStory fresh = new ArticleStory("Rebuilt fresh");
        apply(
                right.created("[[Rebuilt wrong#Part]]"),
                wrong.created("[[Rebuilt nowhere]]"),
                right.renamed("Rebuilt R"));
        database.getCollection("pages").updateOne(Filters.eq(wrong.id), Updates.set("targets", List.of()));
        database.getCollection("tallies").updateMany(Filters.gt("_id", ""), Updates.set("links", 9L));

        rebuild.begin();
        apply(right.snapshot("[[Rebuilt wrong#Part]]"), fresh.created("[[Rebuilt nowhere]]"));
        assertThat(differences()).isEqualTo(Map.of(wrong.id, "missing"));
        assertThatThrownBy(rebuild::turnOver).isInstanceOf(Problem.class);
        apply(wrong.edited("[[Rebuilt somewhere]]"));
        database.getCollection("pages").updateOne(Filters.eq(wrong.id), Updates.set("targets", List.of()));
        apply(wrong.snapshot("[[Rebuilt somewhere]]"));
        database.getCollection("pages").updateOne(Filters.eq(wrong.id), Updates.set("targets", List.of()));
        assertThat(read.whole(wrong.id).orElseThrow().targets()).isEmpty();
        assertThat(differences()).isEqualTo(Map.of(wrong.id, "links"));

        sendEverything();
        rebuild.turnOver();

        assertThat(read.whole(wrong.id).orElseThrow().targets())
                .extracting(Target::key)
                .containsExactly("Rebuilt_somewhere");
        assertThat(CountedLists.kept(generations.get())).isEqualTo(CountedLists.recounted(generations.get()));
    }

    @Test
    void withoutTellingOthersUntilItIsOver() {
        ArticleStory story = new ArticleStory("Rebuilt quiet");
        apply(story.created("[[A]]"), story.edited("[[B]]"));
        assertThat(sequence(story)).isEqualTo(2);

        rebuild.begin();
        apply(story.snapshot("[[B]]"), story.edited("[[C]]"));
        assertThat(sequence(story)).isEqualTo(2);
        assertThat(differences()).isEmpty();
        sendEverything();
        rebuild.turnOver();
        apply(story.edited("[[D]]"));

        assertThat(sequence(story)).isEqualTo(3);
    }

    @Test
    void orGivenUp() {
        ArticleStory story = new ArticleStory("Rebuilt never");
        apply(story.created("[[A]]"));
        rebuild.begin();
        apply(story.snapshot("[[B]]"));

        rebuild.giveUp();

        assertThat(generations.state().current()).isEqualTo(1);
        assertThat(rebuild.begin().next()).isEqualTo(3);
        assertThat(differences()).isEqualTo(Map.of(story.id, "missing"));
    }

    @Test
    void onlyByAdministrators() {
        RestAssured.given()
                .header("Authorization", "Bearer " + SignedTokens.of("mo", "moderator"))
                .post("/api/v1/links/rebuild")
                .then()
                .statusCode(403);
        RestAssured.given()
                .header("Authorization", "Bearer " + SignedTokens.admin())
                .post("/api/v1/links/rebuild/switch")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"));
    }

    private void apply(Event... events) {
        for (Event event : events) {
            recorder.apply(event);
        }
    }

    private long sequence(ArticleStory story) {
        return read.byId(story.id).map(LinkPage::sequence).orElseThrow();
    }

    /** As the relay does it. */
    private void sendEverything() {
        database.getCollection("pages")
                .updateMany(
                        Filters.gt("_id", 0L),
                        Updates.combine(Updates.unset("outbox"), Updates.unset("outboxPending")));
    }

    private Map<Long, String> differences() {
        Map<Long, String> found = new TreeMap<>();
        for (LinkPage page : rebuild.behind(0, 100, rebuild.underWay())) {
            rebuild.difference(page, rebuild.underWay()).ifPresent(parts -> found.put(page.id(), parts));
        }
        return found;
    }
}
