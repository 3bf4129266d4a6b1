package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.indexing.IndexDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructureSurvivesReopeningTest {

    private static final Document UNIQUE = new Document("unique", true);

    @TempDir
    private Path directory;

    @Test
    void indexesOfAllKinds() {
        try (TestStore store = open()) {
            fill(store, "kept");
            store.index("kept", new Document("n", -1).append("t", 1), new Document());
            store.index("kept", new Document("n", 1), UNIQUE);
            store.index("kept", new Document("p", 1), new Document("sparse", true));
            store.index("kept", new Document("t", 1), partial());
        }
        try (TestStore store = open()) {
            assertThat(store.collection("kept").getIndexes()).hasSize(5);
            assertThat(store.plan("kept", new Document("t", "a").append("n", new Document("$gt", 60))))
                    .contains("IXSCAN");
            fill(store, "kept", 500);
            IndexCheck.of(store.collection("kept"));
        }
    }

    @Test
    void aNewName() {
        try (TestStore store = open()) {
            fill(store, "old");
            store.index("old", new Document("t", 1), new Document());
            store.runAdmin(new Document("renameCollection", TestStore.DATABASE + ".old")
                    .append("to", TestStore.DATABASE + ".renamed"));
        }
        try (TestStore store = open()) {
            assertThat(store.collection("renamed").count()).isEqualTo(300);
            assertThat(store.plan("renamed", new Document("t", "a"))).contains("IXSCAN");
            fill(store, "renamed", 500);
            IndexCheck.of(store.collection("renamed"));
            store.run(new Document("create", "old"));
            assertThat(store.collection("old").count()).isZero();
        }
    }

    @Test
    void aDroppedIndexAndADroppedCollection() {
        try (TestStore store = open()) {
            fill(store, "kept");
            store.index("kept", new Document("t", 1), new Document());
            store.run(new Document("dropIndexes", "kept").append("index", new Document("t", 1)));
            fill(store, "gone");
            store.index("gone", new Document("t", 1), new Document());
            store.run(new Document("drop", "gone"));
        }
        try (TestStore store = open()) {
            assertThat(store.plan("kept", new Document("t", "a"))).contains("COLLSCAN");
            fill(store, "gone");
            store.index("gone", new Document("t", 1), new Document());
            assertThat(store.collection("gone").count()).isEqualTo(300);
            IndexCheck.of(store.collection("gone"));
        }
    }

    @Test
    void notAnIndexThatWasNeverFinished() {
        IndexDefinition half =
                new IndexDefinition("half", List.of(new IndexKey("n", true)), true, false, null, OptionalLong.empty());
        try (TestStore store = open()) {
            fill(store, "kept");
            IndexedCollection kept = store.collection("kept");
            kept.prepareIndex(half);
            store.remove("kept", 7);
        }
        try (TestStore store = open()) {
            store.index("kept", new Document("n", 1), new Document(UNIQUE).append("name", "half"));
            store.insert("kept", new Document("_id", "again").append("n", 7));
            IndexCheck.of(store.collection("kept"));
        }
    }

    private TestStore open() {
        return TestStore.in(directory.resolve("store.mv").toString());
    }

    private static Document partial() {
        return new Document("partialFilterExpression", new Document("n", new Document("$gt", 50)));
    }

    private static void fill(TestStore store, String collection) {
        fill(store, collection, 0);
    }

    private static void fill(TestStore store, String collection, int from) {
        store.insert(
                collection,
                IntStream.range(from, from + 300)
                        .mapToObj(i -> new Document("_id", i)
                                .append("n", i)
                                .append("t", i % 2 == 0 ? List.of("a", "b" + i % 9) : "a")
                                .append(i % 3 == 0 ? "p" : "q", i))
                        .toArray(Document[]::new));
    }
}
