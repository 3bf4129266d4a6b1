package dev.stemma.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Times the queries of the services on a store that is running: the local one or a MongoDB.
 *
 * <p>Arguments: connection string, then numbers of documents.
 */
public final class StoreBenchmark {

    private static final int ROUNDS = 300;
    private static final int WARM_UP = 200;
    private static final int BATCH = 1_000;
    private static final int PAGE = 51;
    private static final int WRITER_SECONDS = 5;

    private final MongoCollection<Document> revisions;
    private final int count;
    private final Random random = new Random(1);

    private StoreBenchmark(MongoCollection<Document> revisions, int count) {
        this.revisions = revisions;
        this.count = count;
    }

    /**
     * Runs all measurements and prints medians in milliseconds.
     *
     * @param args connection string, numbers of documents
     * @throws InterruptedException when told to stop
     */
    public static void main(String[] args) throws InterruptedException {
        try (MongoClient client = MongoClients.create(args[0])) {
            for (String size : Arrays.asList(args).subList(1, args.length)) {
                MongoDatabase database = client.getDatabase("benchmark" + size);
                database.drop();
                StoreBenchmark benchmark =
                        new StoreBenchmark(database.getCollection("revisions"), Integer.parseInt(size));
                benchmark.load();
                benchmark.timeAll();
                System.out.printf(
                        "%n%,10d  %-34s %8.0f /s%n",
                        benchmark.count, "updates by 1 writer", benchmark.writesPerSecond(1));
                System.out.printf(
                        "%,10d  %-34s %8.0f /s%n%n",
                        benchmark.count, "updates by 16 writers", benchmark.writesPerSecond(16));
                database.drop();
            }
        }
    }

    private void load() {
        revisions.createIndex(Indexes.ascending("keys"), new IndexOptions().unique(true));
        revisions.createIndex(Indexes.descending("article", "sequence"));
        revisions.createIndex(Indexes.descending("author", "publishedAt", "_id"));
        revisions.createIndex(Indexes.descending("publishedAt", "_id"));
        revisions.createIndex(Indexes.ascending("targets", "key", "_id"));
        revisions.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(document(i));
            if (batch.size() == BATCH || i == count - 1) {
                revisions.insertMany(batch);
                batch.clear();
            }
        }
    }

    private Document document(int i) {
        Document document = new Document("_id", (long) i)
                .append("keys", List.of("title " + i))
                .append("key", "title " + i)
                .append("article", (long) (i / 20))
                .append("sequence", (long) (i % 20))
                .append("author", "author " + i % 100)
                .append("publishedAt", new Date(1_700_000_000_000L + i / 3 * 1000L))
                .append("targets", List.of("title " + i / 2, "popular " + i % 10))
                .append("version", 0L)
                .append("text", "x".repeat(600));
        return i % 1000 == 0 ? document.append("pending", i % 64) : document;
    }

    private void timeAll() {
        time("by id", () -> revisions.find(eq("_id", any())).first());
        time("20 by id", () -> revisions
                .find(in("_id", IntStream.range(0, 20).mapToObj(i -> any()).toList()))
                .into(new ArrayList<>()));
        time("by unique key", () -> revisions.find(eq("keys", "title " + any())).first());
        time("history of an article", () -> revisions
                .find(and(eq("article", any() / 20), gt("sequence", 0), lt("sequence", 18)))
                .sort(descending("sequence"))
                .limit(PAGE)
                .into(new ArrayList<>()));
        time("newest by an author", () -> revisions
                .find(eq("author", "author " + any() % 100))
                .sort(descending("publishedAt", "_id"))
                .limit(PAGE)
                .into(new ArrayList<>()));
        time("page of changes", () -> revisions
                .find(behind(new Date(1_700_000_000_000L + any() / 3 * 1000L), any()))
                .sort(descending("publishedAt", "_id"))
                .limit(PAGE)
                .into(new ArrayList<>()));
        time("backlinks of a popular page", () -> revisions
                .find(in("targets", "popular " + any() % 10, "title " + any()))
                .sort(ascending("key", "_id"))
                .limit(PAGE)
                .into(new ArrayList<>()));
        time(
                "titles by prefix",
                () -> revisions
                        .find(and(gte("keys", "title " + any()), lt("keys", "title~")))
                        .sort(ascending("_id"))
                        .limit(1)
                        .into(new ArrayList<>()),
                20);
        time(
                "pending of some shards",
                () -> revisions.find(in("pending", 0, 8, 16)).limit(100).into(new ArrayList<>()));
        time("count by id", () -> revisions.countDocuments(eq("_id", any())));
        time("compare and set", () -> {
            long id = any();
            Document found = revisions.find(eq("_id", id)).first();
            revisions.updateOne(and(eq("_id", id), eq("version", found.get("version"))), Updates.inc("version", 1L));
        });
    }

    private static org.bson.conversions.Bson behind(Date time, long id) {
        return and(gte("sequence", 0), or(lt("publishedAt", time), and(eq("publishedAt", time), lt("_id", id))));
    }

    private long any() {
        return random.nextInt(count);
    }

    private void time(String name, Runnable query) {
        time(name, query, ROUNDS);
    }

    private void time(String name, Runnable query, int rounds) {
        for (int i = 0; i < Math.min(WARM_UP, rounds); i++) {
            query.run();
        }
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            query.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%,10d  %-34s %8.2f ms  (95 %% %.2f)%n",
                count, name, nanos[rounds / 2] / 1e6, nanos[rounds * 95 / 100] / 1e6);
    }

    private double writesPerSecond(int writers) throws InterruptedException {
        AtomicLong written = new AtomicLong();
        long end = System.nanoTime() + WRITER_SECONDS * 1_000_000_000L;
        List<Thread> threads = IntStream.range(0, writers)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    Random own = new Random(writer);
                    while (System.nanoTime() < end) {
                        revisions.updateOne(eq("_id", (long) own.nextInt(count)), Updates.inc("version", 1L));
                        written.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return written.get() / (double) WRITER_SECONDS;
    }
}
