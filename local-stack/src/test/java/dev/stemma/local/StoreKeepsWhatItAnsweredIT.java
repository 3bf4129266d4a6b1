package dev.stemma.local;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.stemma.local.testing.LocalParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store does a conditional update on one document atomically, and keeps what it answered through kill -9 and a clean end. */
class StoreKeepsWhatItAnsweredIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void ofManyConditionalUpdatesOneWins() {
        try (MongoClient client = MongoClients.create(System.getProperty(LocalParts.STORE))) {
            MongoDatabase database =
                    client.getDatabase("t" + UUID.randomUUID().toString().substring(0, 8));
            MongoCollection<Document> articles = database.getCollection("articles");
            articles.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
            articles.insertOne(
                    new Document("_id", 1L).append("keys", List.of("A")).append("sequence", 1L));

            long won = IntStream.range(0, 16)
                    .parallel()
                    .mapToLong(writer -> articles.updateOne(
                                    and(eq("_id", 1L), eq("sequence", 1L)),
                                    combine(inc("sequence", 1L), push("outbox", writer)))
                            .getModifiedCount())
                    .sum();

            assertThat(won).isEqualTo(1);
            assertThat(articles.find(eq("_id", 1L)).first()).containsEntry("sequence", 2L);
            Document same = new Document("_id", 2L).append("keys", List.of("B", "A"));
            assertThatThrownBy(() -> articles.insertOne(same)).isInstanceOf(MongoWriteException.class);
            database.drop();
        }
    }

    @Test
    void itSaysHello() {
        try (MongoClient client = MongoClients.create(System.getProperty(LocalParts.STORE))) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(hello).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
        }
    }

    @Test
    void answeredWritesSurviveAKillInTheMidstOfThem() throws Exception {
        Store store = new Store(StackHome.find(), directory.resolve("store"), FreePorts.next());
        RunningPart running = start(store);
        Set<Integer> answered = insertUntilKilled(store, running);

        assertThat(numbersAfterRestart(store)).hasSizeGreaterThanOrEqualTo(400).containsAll(answered);
    }

    @Test
    void writesSurviveACleanEnd() throws Exception {
        Store store = new Store(StackHome.find(), directory.resolve("store"), FreePorts.next());
        RunningPart running = start(store);
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            client.getDatabase("kept").getCollection("numbers").insertOne(new Document("_id", 0));
        }
        running.stop(LIMIT);

        assertThat(running.process().exitValue())
                .as("ended by SIGTERM, not killed")
                .isEqualTo(143);
        assertThat(numbersAfterRestart(store)).containsExactly(0);
    }

    private static Set<Integer> insertUntilKilled(Store store, RunningPart running) throws Exception {
        Set<Integer> answered = ConcurrentHashMap.newKeySet();
        CountDownLatch enough = new CountDownLatch(400);
        String address = store.connectionString() + "/?retryWrites=false&serverSelectionTimeoutMS=10000";
        try (MongoClient client = MongoClients.create(address);
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            MongoCollection<Document> numbers = client.getDatabase("kept").getCollection("numbers");
            for (int writer = 0; writer < 4; writer++) {
                int first = writer;
                writers.submit(() -> {
                    // ends when the store is gone: the driver throws
                    for (int number = first; true; number += 4) {
                        numbers.insertOne(new Document("_id", number).append("text", "x".repeat(1_000)));
                        answered.add(number);
                        enough.countDown();
                    }
                });
            }
            assertThat(enough.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
            running.kill();
        }
        return answered;
    }

    private Set<Integer> numbersAfterRestart(Store store) throws Exception {
        RunningPart again = start(store);
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            return client.getDatabase("kept")
                    .getCollection("numbers")
                    .distinct("_id", Integer.class)
                    .into(new HashSet<>());
        } finally {
            again.kill();
        }
    }

    private RunningPart start(Store store) throws Exception {
        return RunningPart.start(store.part(), directory.resolve("store.log")).awaitReady(LIMIT);
    }
}
