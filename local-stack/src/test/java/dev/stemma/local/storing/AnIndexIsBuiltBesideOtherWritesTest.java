package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.indexing.IndexDefinition;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnIndexIsBuiltBesideOtherWritesTest {

    private static final int MOST = 80_000;
    /** More than fit before and behind a build that blocks. */
    private static final int ENOUGH = 100;

    /** A build may be over before enough writes have begun; a longer one gives it more time. */
    @Test
    void ofOtherCollections() throws InterruptedException {
        int answered = 0;
        for (int size = 10_000; answered < ENOUGH && size <= MOST; size *= 2) {
            answered = answeredDuringABuild(size);
        }

        assertThat(answered).as("writes answered while an index was built").isGreaterThanOrEqualTo(ENOUGH);
    }

    private static int answeredDuringABuild(int size) throws InterruptedException {
        try (TestStore store = TestStore.inMemory()) {
            store.run(new Document("create", "small"));
            store.insert(
                    "large",
                    IntStream.range(0, size)
                            .mapToObj(i -> new Document("_id", i).append("s", "title " + i % 1_000))
                            .toArray(Document[]::new));
            IndexedCollection large = store.collection("large");
            Thread build = Thread.ofPlatform().start(() -> store.index("large", new Document("s", 1), new Document()));
            while (!large.files().lock().isLocked() && build.isAlive()) {
                Thread.onSpinWait();
            }
            int answered = 0;
            for (int i = 0; build.isAlive(); i++) {
                store.insertFrom("small", new Document("_id", i));
                // counts only if the build went on meanwhile
                answered += large.files().lock().isLocked() ? 1 : 0;
            }
            build.join();
            IndexCheck.of(large);
            return answered;
        }
    }

    @Test
    void andIsReadOnceItIsWholeOnDisk() {
        try (TestStore store = TestStore.inMemory()) {
            store.insert("kept", new Document("_id", 1).append("s", "a"));
            IndexedCollection kept = store.collection("kept");
            IndexDefinition definition = new IndexDefinition(
                    "s", List.of(new IndexKey("s", true)), false, false, null, OptionalLong.empty());

            kept.prepareIndex(definition);
            store.run(new Document("create", "other"));
            kept.addIndex(kept.files().open(definition));
            assertThat(store.plan("kept", new Document("s", "a")))
                    .as("not yet on disk")
                    .contains("COLLSCAN");
            store.insert("other", new Document("_id", 1));
            assertThat(store.plan("kept", new Document("s", "a"))).as("on disk").contains("IXSCAN");
        }
    }
}
