package dev.stemma.article.sweeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.stemma.article.Api;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.Source;
import dev.stemma.article.sweeping.SweepTexts.Swept;
import dev.stemma.kit.outbox.EventLog;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class TextsAreSweptOnlyWhenNothingNeedsThemIT {

    private static final Duration RETENTION = Duration.ofDays(30);

    @Inject
    MongoDatabase database;

    @Inject
    Contents contents;

    @Inject
    EventLog log;

    @Inject
    SweepTexts texts;

    @Inject
    SweepLog rows;

    private final Instant start = Instant.now();

    @Test
    void aTextThatNeverBecameAHeadGoesInTheSecondRun() {
        Source orphan = text();
        contents.put(orphan);

        texts.run("at once", start);
        assertThat(condemned(orphan)).isNull();
        texts.run("first", start.plusSeconds(120));
        assertThat(condemned(orphan)).isEqualTo("first");
        texts.run("too soon", start.plusSeconds(150));
        assertThat(contents.find(orphan.sha256())).isPresent();
        texts.run("second", start.plusSeconds(240));
        assertThat(contents.find(orphan.sha256())).isEmpty();
    }

    @Test
    void aTextThatIsWrittenAgainIsNoLongerCondemned() {
        Source orphan = text();
        contents.put(orphan);
        texts.run("first", start.plusSeconds(120));

        contents.put(orphan);

        assertThat(condemned(orphan)).isNull();
        texts.sweep(
                List.of(new Document("_id", orphan.sha256()).append(Contents.CONDEMNED, "first")),
                "second",
                start.plusSeconds(240));
        assertThat(contents.find(orphan.sha256())).isPresent();
    }

    @Test
    void theHeadOfADeletedArticleStays() {
        String title = Api.newTitle("Sweeping deleted");
        Source head = text();
        Api.create(title, head.text());
        Api.admin().delete("/api/v1/articles/{title}?reason=test", title).then().statusCode(204);

        sweepTwice(start.plus(Duration.ofDays(100)));

        assertThat(contents.find(head.sha256())).contains(head.text());
    }

    @Test
    void aBaseStaysForTheRetentionAndAnOldHeadForAsLongAfterItWasReplaced() {
        String title = Api.newTitle("Sweeping bases");
        long first = Api.create(title, "one two three four\n");
        long head = Api.edit(title, first, "one two three four five\n")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("revision.id");
        awaitSent(head);

        sweepTwice(start.plus(RETENTION).minusSeconds(60));
        assertThat(contents.find(Source.of("one two three four\n").sha256())).isPresent();
        sweepTwice(start.plus(RETENTION).plusSeconds(60));
        assertThat(contents.find(Source.of("one two three four\n").sha256())).isEmpty();

        Api.edit(title, first, "1 two three four\n").statusCode(409).body("type", equalTo("/problems/base-unknown"));
        Api.edit(title, head, "one two three four six\n").statusCode(200);
        Api.edit(title, head, "1 two three four five\n")
                .statusCode(200)
                .body("source", equalTo("1 two three four six\n"));
    }

    @Test
    void anOpenProposalKeepsItsTextAndItsBase() {
        String title = Api.newTitle("Sweeping proposals");
        Source base = text();
        Source proposed = text();
        long first = Api.create(title, base.text());
        Api.admin()
                .body(Map.of("edit", "editors", "review", "required", "reason", "test"))
                .put("/api/v1/articles/{title}/protection", title)
                .then()
                .statusCode(200);
        Api.edit(title, first, proposed.text()).statusCode(202);
        long head = Api.admin()
                .body(Map.of("source", "another head", "base", first))
                .put("/api/v1/articles/{title}", title)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("revision.id");
        awaitSent(head);

        sweepTwice(start.plus(RETENTION).plusSeconds(60));

        assertThat(contents.find(base.sha256())).isPresent();
        assertThat(contents.find(proposed.sha256())).isPresent();
        assertThat(log.findRevision(first)).isNotEmpty();
    }

    @Test
    void theSweepBeginsByItself() {
        Source orphan = text();
        contents.put(orphan);
        database.getCollection(Contents.COLLECTION)
                .updateOne(
                        Filters.eq("_id", orphan.sha256()),
                        Updates.set(Contents.UNCHECKED, Date.from(start.minusSeconds(120))));
        Sweeping sweeping = new Sweeping(rows, texts, Duration.ofMillis(20), RETENTION);

        sweeping.start(null);

        await().until(() -> condemned(orphan) != null);
        sweeping.stop(null);
    }

    @Test
    void aRetentionForWhichRepeatedRequestsCouldNotBeRecognisedIsRefused() {
        assertThatThrownBy(() -> new Sweeping(rows, texts, Duration.ofHours(1), Duration.ofDays(1)))
                .hasMessageContaining("at least 2 days");
    }

    @Test
    void theTextOfAnEventThatWaitsStays() {
        Source waiting = text();
        contents.put(waiting);
        long article = -Math.abs(waiting.hashCode()) - 1L;
        database.getCollection(Articles.COLLECTION)
                .insertOne(new Document("_id", article)
                        .append(Outbox.FIELD, List.of(new Document("text", waiting.sha256())))
                        // a shard that no relay holds
                        .append(Outbox.PENDING, 1_000));

        sweepTwice(start.plus(Duration.ofDays(1)));
        assertThat(contents.find(waiting.sha256())).isPresent();

        database.getCollection(Articles.COLLECTION).deleteOne(Filters.eq(article));
    }

    @Test
    void aTextThatAnotherPartOfTheServiceNeedsStays() {
        Source used = text();
        contents.put(used);
        NeededTexts needed = new NeededTexts(database, log, List.of(candidates -> Set.of(used.sha256())));

        Swept swept = new SweepTexts(database, needed).run("first", start.plusSeconds(120));

        assertThat(swept.kept()).isPositive();
        assertThat(condemned(used)).isNull();
    }

    private void sweepTwice(Instant now) {
        rows.run(now, RETENTION);
        texts.run(UUID.randomUUID().toString(), now.plusSeconds(120));
        texts.run(UUID.randomUUID().toString(), now.plusSeconds(240));
    }

    private void awaitSent(long revision) {
        await().until(() -> !log.findRevision(revision).isEmpty());
    }

    private String condemned(Source text) {
        return database.getCollection(Contents.COLLECTION)
                .find(Filters.eq("_id", text.sha256()))
                .first()
                .getString(Contents.CONDEMNED);
    }

    private static Source text() {
        return Source.of("text " + UUID.randomUUID());
    }
}
