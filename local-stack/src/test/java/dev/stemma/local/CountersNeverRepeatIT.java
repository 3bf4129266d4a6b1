package dev.stemma.local;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.stemma.local.testing.LocalParts;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Ids come from one document that many count up at once: an answer must not show what another has counted since. */
class CountersNeverRepeatIT {
    private static final int WRITERS = 16;
    private static final int EACH = 40;

    @Test
    void alsoWhenManyCountAtOnce() throws Exception {
        try (MongoClient client = MongoClients.create(System.getProperty(LocalParts.STORE));
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> counters = client.getDatabase(
                            "t" + UUID.randomUUID().toString().substring(0, 8))
                    .getCollection("counters");
            Callable<Long> next = () -> counters.findOneAndUpdate(
                            eq("_id", "article"),
                            inc("value", 1L),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                    .get("value", Number.class)
                    .longValue();

            List<Future<Long>> taken = writers.invokeAll(
                    IntStream.range(0, WRITERS * EACH).mapToObj(i -> next).toList());

            assertThat(taken).extracting(Future::get).doesNotHaveDuplicates().contains((long) WRITERS * EACH);
        }
    }
}
