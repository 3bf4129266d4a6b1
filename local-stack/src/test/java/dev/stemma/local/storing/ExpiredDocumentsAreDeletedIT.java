package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.stemma.local.testing.LocalParts;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On a real MongoDB, which sweeps once a minute; the local store's own test sets the clock. */
@EnabledIfEnvironmentVariable(named = LocalParts.REAL_STORE, matches = ".+")
class ExpiredDocumentsAreDeletedIT {

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void onceTheirTimeIsOver() throws InterruptedException {
        try (OnAStore store = new OnAStore()) {
            store.collection()
                    .createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
            store.collection().insertOne(new Document("_id", 1).append("at", Date.from(Instant.EPOCH)));
            store.collection().insertOne(new Document("_id", 2).append("at", new Date(Long.MAX_VALUE / 2)));

            while (store.collection().countDocuments() > 1) {
                Thread.sleep(1_000);
            }

            assertThat(store.collection().find().first()).containsEntry("_id", 2);
        }
    }
}
