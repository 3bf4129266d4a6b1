package dev.stemma.local.storing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.stemma.local.FreePorts;
import dev.stemma.local.RunningPart;
import dev.stemma.local.StackHome;
import dev.stemma.local.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at any moment under eight writers, the store keeps what it acknowledged, and its indexes agree with its documents.
 *
 * <p>{@code -Dstemma.store.kills=200} for more rounds.
 */
class AcknowledgedWritesSurviveKillsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int WRITERS = 8;

    private final int rounds = Integer.getInteger("stemma.store.kills", 3);
    private volatile boolean killed;
    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(WRITERS);

    @TempDir
    private Path directory;

    @Test
    void underEightWriters() throws Exception {
        long seed = Long.getLong("stemma.store.seed", System.nanoTime());
        System.out.println("stemma.store.seed=" + seed);
        Random random = new Random(seed);
        long slowest = 0;
        for (int round = 0; round < rounds; round++) {
            runUntilKilled(100 + random.nextInt(400));
            long start = System.nanoTime();
            try (TestStore store = TestStore.in(file())) {
                slowest = Math.max(slowest, System.nanoTime() - start);
                check(store, "seed " + seed + ", round " + round);
            }
        }
        System.out.printf(
                "%d kills, %d writes acknowledged, none lost; opened in at most %d ms%n",
                rounds, IntStream.range(0, WRITERS).map(acknowledged::get).sum(), slowest / 1_000_000);
    }

    private String file() {
        return directory.resolve("store").resolve("store.mv").toString();
    }

    /** Kills after so many further acknowledged writes. */
    private void runUntilKilled(int writes) throws Exception {
        Store store = new Store(StackHome.find(), directory.resolve("store"), FreePorts.next());
        RunningPart running = RunningPart.start(store.part(), directory.resolve("store.log"));
        running.awaitReady(LIMIT);
        createIndexes(store);
        int wanted = total() + writes;
        killed = false;
        try (MongoClient client =
                MongoClients.create(store.connectionString() + "/?retryWrites=false&serverSelectionTimeoutMS=500")) {
            MongoCollection<Document> kept =
                    client.getDatabase(TestStore.DATABASE).getCollection("kept");
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> write(kept, writer)))
                    .toList();
            while (total() < wanted && writers.stream().anyMatch(Thread::isAlive)) {
                Thread.onSpinWait();
            }
            assertThat(total()).as("writes before the kill").isGreaterThanOrEqualTo(wanted);
            killed = true;
            running.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    /** With the driver's own patience: a busy machine takes its time. */
    private static void createIndexes(Store store) {
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> kept =
                    client.getDatabase(TestStore.DATABASE).getCollection("kept");
            kept.createIndex(Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("n")));
            kept.createIndex(Indexes.ascending("writer", "last"), new IndexOptions().unique(true));
        }
    }

    private int total() {
        return IntStream.range(0, WRITERS).map(acknowledged::get).sum();
    }

    private void write(MongoCollection<Document> kept, int writer) {
        while (!killed) {
            try {
                writeOn(kept, writer);
            } catch (MongoTimeoutException busy) {
                // nothing was sent: once more, unless the round is over
            } catch (MongoException gone) {
                return;
            }
        }
    }

    /** One document a writer, changed by compare-and-set, and one more for each change. Ends by an exception. */
    private void writeOn(MongoCollection<Document> kept, int writer) {
        String own = "own" + writer;
        if (kept.countDocuments(eq("_id", own)) == 0) {
            kept.insertOne(new Document("_id", own).append("writer", writer).append("last", 0));
        }
        while (true) {
            int last = kept.find(eq("_id", own)).first().getInteger("last");
            kept.replaceOne(
                    eq("_id", writer + ":" + (last + 1)),
                    new Document("writer", writer)
                            .append("last", -last - 1)
                            .append("n", last % 50)
                            .append("tags", List.of("t" + last % 5, "u" + last % 11))
                            .append("text", "x".repeat(last % 7 * 500)),
                    new com.mongodb.client.model.ReplaceOptions().upsert(true));
            long changed = kept.updateOne(
                            and(eq("_id", own), eq("last", last)),
                            combine(set("last", last + 1), set("tags", List.of("o" + last % 3))))
                    .getModifiedCount();
            assertThat(changed).isEqualTo(1);
            acknowledged.set(writer, last + 1);
        }
    }

    private void check(TestStore store, String name) {
        IndexedCollection kept = store.collection("kept");
        for (int writer = 0; writer < WRITERS; writer++) {
            int promised = acknowledged.get(writer);
            List<de.bwaldvogel.mongo.bson.Document> own = kept.reader()
                    .all(dev.stemma.local.storing.reading.Query.all(
                            new de.bwaldvogel.mongo.bson.Document("_id", "own" + writer)));
            if (promised > 0) {
                assertThat((int) own.getFirst().get("last")).as(name).isBetween(promised, promised + 1);
                long others = kept.count(
                        new de.bwaldvogel.mongo.bson.Document("writer", writer)
                                .append("last", new de.bwaldvogel.mongo.bson.Document("$lt", 0)),
                        0,
                        0);
                assertThat(others).as(name).isBetween((long) promised, promised + 2L);
            }
        }
        IndexCheck.of(kept);
    }
}
