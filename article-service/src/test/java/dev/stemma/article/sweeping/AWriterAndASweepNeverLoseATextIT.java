package dev.stemma.article.sweeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.Source;
import dev.stemma.kit.outbox.EventLog;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Steps of writers and of two sweeping instances in any order, also between a sweep's look and its deed, on a clock of
 * the test: a writer takes at most ten seconds from text to head. {@code -Dstemma.seed=} repeats a run.
 */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AWriterAndASweepNeverLoseATextIT {

    private static final int STEPS = 1_500;
    private static final int TEXTS = 4;
    private static final int LONGEST_WRITE = 10;

    @Inject
    MongoClient client;

    @Inject
    EventLog log;

    @Inject
    Articles schema;

    private final long seed =
            Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final Deque<List<Document>> looks = new ArrayDeque<>();
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");
    private MongoDatabase database;
    private Contents contents;
    private SweepTexts texts;
    private int deleted;

    @BeforeEach
    void anEmptyStore() {
        database = client.getDatabase("sweeping_" + UUID.randomUUID().toString().substring(0, 8));
        contents = new Contents(database, clock());
        contents.createIn(database);
        schema.createIn(database);
        texts = new SweepTexts(database, new NeededTexts(database, log, List.of(candidates -> {
            // between the look and the deed
            if (random.nextInt(3) == 0) {
                write();
            }
            return Set.of();
        })));
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void inAnyOrderOfSteps() {
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0 -> write();
                case 1 -> look();
                case 2 -> act();
                case 3 -> releaseAHead();
                default -> now = now.plusSeconds(random.nextInt(90));
            }
            everyHeadHasItsText(step);
        }
        assertThat(deleted).as("texts deleted, seed %d", seed).isPositive();
    }

    /** The text first; then others may do something for up to ten seconds; then the head. */
    private void write() {
        Source text = text();
        contents.put(text);
        now = now.plusSeconds(random.nextInt(LONGEST_WRITE + 1));
        if (random.nextBoolean()) {
            look();
        }
        if (random.nextBoolean()) {
            actWithoutAWriterBetween();
        }
        if (random.nextInt(4) > 0) {
            articles()
                    .replaceOne(
                            Filters.eq(text.text()),
                            new Document("head", new Document("sha256", text.sha256())),
                            new ReplaceOptions().upsert(true));
        }
    }

    private void look() {
        looks.add(texts.unchecked(now));
    }

    private void act() {
        if (!looks.isEmpty()) {
            deleted +=
                    texts.sweep(looks.poll(), UUID.randomUUID().toString(), now).deleted();
        }
    }

    private void actWithoutAWriterBetween() {
        if (!looks.isEmpty()) {
            deleted += new SweepTexts(database, new NeededTexts(database, log, List.of()))
                    .sweep(looks.pollLast(), UUID.randomUUID().toString(), now)
                    .deleted();
        }
    }

    /** Its row in the log is forgotten with it, so its text is looked at again. */
    private void releaseAHead() {
        Source text = text();
        if (articles().deleteOne(Filters.eq(text.text())).getDeletedCount() > 0) {
            contents.checkAgain(text.sha256());
        }
    }

    private void everyHeadHasItsText(int step) {
        List<String> all = IntStream.range(0, TEXTS).mapToObj(i -> "text " + i).toList();
        articles().find(Filters.in("_id", all)).forEach(article -> assertThat(
                        contents.find(article.get("head", Document.class).getString("sha256")))
                .as("text of %s after step %d, seed %d", article.get("_id"), step, seed)
                .isPresent());
    }

    private Source text() {
        return Source.of("text " + random.nextInt(TEXTS));
    }

    private MongoCollection<Document> articles() {
        return database.getCollection(Articles.COLLECTION);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
