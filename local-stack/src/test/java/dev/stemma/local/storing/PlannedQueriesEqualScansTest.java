package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.planning.Plan;
import dev.stemma.local.storing.reading.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the planner picks, the documents and their order are those of the library's own scan.
 *
 * <p>{@code -Dstemma.store.collections=1000} for the whole test, {@code -Dstemma.store.seed=…} to repeat one.
 */
class PlannedQueriesEqualScansTest {

    private static final int QUERIES = 100;

    @Test
    void onRandomCollections() {
        int collections = Integer.getInteger("stemma.store.collections", 30);
        long seed = Long.getLong("stemma.store.seed", System.nanoTime());
        System.out.println("stemma.store.seed=" + seed + ", collections " + collections);
        int planned = 0;
        int ordered = 0;
        for (int i = 0; i < collections; i++) {
            int[] counts = compareOne(new Random(seed + i), "seed " + (seed + i) + ", collection " + i);
            planned += counts[0];
            ordered += counts[1];
        }
        System.out.printf(
                "%d queries: %d by index, %d of them in the order of the index%n",
                collections * QUERIES, planned, ordered);
        // about three in ten are planned; far fewer only when the planner is broken, not by bad luck
        assertThat(planned).as("enough queries by index").isGreaterThan(collections * QUERIES / 50);
        assertThat(ordered).as("enough orders by index").isPositive();
    }

    private static int[] compareOne(Random random, String name) {
        RandomWiki wiki = new RandomWiki(random);
        int[] counts = new int[2];
        try (TestStore store = TestStore.inMemory()) {
            List<Document[]> indexes = wiki.indexes();
            int before = random.nextInt(indexes.size() + 1);
            store.run(new Document("create", "wiki"));
            indexes.subList(0, before).forEach(index -> store.index("wiki", index[0], index[1]));
            store.insert("wiki", wiki.documents().toArray(Document[]::new));
            indexes.subList(before, indexes.size()).forEach(index -> store.index("wiki", index[0], index[1]));
            change(store, random);
            for (int i = 0; i < QUERIES; i++) {
                compare(store.collection("wiki"), wiki.question(), name, counts);
            }
        }
        return counts;
    }

    /** So that indexes have seen updates and deletions. */
    private static void change(TestStore store, Random random) {
        for (int i = 0; i < 20; i++) {
            Document any = new Document("_id", random.nextInt(200));
            store.run(new Document("delete", "wiki")
                    .append("deletes", List.of(new Document("q", any).append("limit", 1))));
            Document update = new Document("$set", new Document("i", random.nextInt(12)).append("s", "abc"))
                    .append("$unset", new Document("m", 1));
            Document statement = new Document("q", new Document("_id", "id" + random.nextInt(200))).append("u", update);
            store.run(new Document("update", "wiki").append("updates", List.of(statement)));
        }
    }

    private static void compare(IndexedCollection collection, RandomWiki.Question question, String name, int[] counts) {
        List<Document> scanned = new ArrayList<>();
        collection
                .matchDocuments(question.filter(), question.orderBy(), question.skip(), question.limit(), 0, null)
                .forEach(scanned::add);
        Query query = new Query(question.filter(), question.orderBy(), question.skip(), question.limit(), null);
        Plan plan = collection.reader().read(view -> collection.reader().plan(query, view));
        assertThat(collection.reader().all(query))
                .as("%s%n%s%n%s", name, question, plan)
                .isEqualTo(scanned);
        if (question.limit() == 0 && question.skip() == 0) {
            assertThat(collection.count(question.filter(), 0, 0)).as(name).isEqualTo(scanned.size());
        }
        if (!(plan instanceof Plan.Natural)) {
            counts[0]++;
            counts[1] += plan.isOrdered() && question.orderBy() != null ? 1 : 0;
        }
    }
}
