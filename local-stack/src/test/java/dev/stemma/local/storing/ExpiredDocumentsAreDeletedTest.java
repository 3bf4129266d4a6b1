package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpiredDocumentsAreDeletedTest {

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final int EXPIRE_AFTER = 60;

    private final TestStore store = TestStore.inMemory();

    @BeforeEach
    void createIndex() {
        store.run(new Document("create", "kept"));
        store.index("kept", new Document("at", 1), new Document("expireAfterSeconds", EXPIRE_AFTER));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void onceTheirTimeIsOver() {
        store.insert(
                "kept",
                thing(1, NOW.minusSeconds(EXPIRE_AFTER).minusMillis(1)),
                thing(2, NOW.minusSeconds(EXPIRE_AFTER)),
                thing(3, NOW));

        sweep();

        assertThat(ids()).containsExactly(2, 3);
        IndexCheck.of(store.collection("kept"));
    }

    @Test
    void ofSeveralTimesTheFirstCounts() {
        store.insert("kept", thing(1, List.of(NOW, NOW.minusSeconds(EXPIRE_AFTER + 1))), thing(2, List.of(NOW)));

        sweep();

        assertThat(ids()).containsExactly(2);
    }

    @Test
    void butNotWithoutATime() {
        store.insert("kept", new Document("_id", 1), thing(2, "yesterday"), thing(3, 0));

        sweep();

        assertThat(ids()).containsExactly(1, 2, 3);
    }

    @Test
    void howeverManyThereAre() {
        store.insert(
                "kept",
                IntStream.range(0, 1_000).mapToObj(i -> thing(i, Instant.EPOCH)).toArray(Document[]::new));

        sweep();

        assertThat(ids()).isEmpty();
    }

    private static Document thing(int id, Object at) {
        return new Document("_id", id).append("at", at);
    }

    private void sweep() {
        store.backend().expire(new ExpirySweep(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private List<Object> ids() {
        Document found = store.run(new Document("distinct", "kept").append("key", "_id"));
        return ((List<?>) found.get("values")).stream().map(Object.class::cast).toList();
    }
}
