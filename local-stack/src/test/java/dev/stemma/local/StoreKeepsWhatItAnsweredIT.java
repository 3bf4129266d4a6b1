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
import java.util.List;
import java.util.UUID;
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
    void writesSurviveAKill() throws Exception {
        Store store = new Store(StackHome.find(), directory.resolve("store"), FreePorts.next());
        RunningPart running = start(store);
        int answered = insertUntilKilled(store, running);

        assertThat(countAfterRestart(store)).isGreaterThanOrEqualTo(answered);
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
        assertThat(countAfterRestart(store)).isEqualTo(1);
    }

    private static int insertUntilKilled(Store store, RunningPart running) throws InterruptedException {
        int answered = 0;
        try (MongoClient client =
                MongoClients.create(store.connectionString() + "/?retryWrites=false&serverSelectionTimeoutMS=500")) {
            MongoCollection<Document> numbers = client.getDatabase("kept").getCollection("numbers");
            for (; answered < 300; answered++) {
                numbers.insertOne(new Document("_id", answered).append("text", "x".repeat(1_000)));
            }
            running.kill();
        }
        return answered;
    }

    private long countAfterRestart(Store store) throws Exception {
        RunningPart again = start(store);
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            return client.getDatabase("kept").getCollection("numbers").countDocuments();
        } finally {
            again.kill();
        }
    }

    private RunningPart start(Store store) throws Exception {
        return RunningPart.start(store.part(), directory.resolve("store.log")).awaitReady(LIMIT);
    }
}
