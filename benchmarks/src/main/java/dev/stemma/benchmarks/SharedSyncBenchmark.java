package dev.stemma.benchmarks;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.stemma.local.FreePorts;
import dev.stemma.local.storing.StoreProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** Durable writes per second by one writer and by sixteen, on a local store whose disk syncs slowly. Ends with 1 below four times. */
public final class SharedSyncBenchmark {

    private static final int WRITERS = 16;
    private static final int SECONDS = 10;
    private static final double LEAST_GAIN = 4;

    private SharedSyncBenchmark() {}

    /**
     * Starts a store in this process and writes.
     *
     * @param args none
     * @throws IOException when the store cannot be started
     * @throws InterruptedException when told to stop
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty(StoreProcess.FILE_SYSTEM, SlowDisk.register());
        Path directory = Files.createTempDirectory("stemma-benchmark-");
        // last named, first deleted
        Stream.of("", "store.mv", "ready.pid").map(directory::resolve).forEach(file -> file.toFile()
                .deleteOnExit());
        int port = FreePorts.next();
        StoreProcess.main(new String[] {directory.toString(), Integer.toString(port)});
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            MongoCollection<Document> counters = client.getDatabase("benchmark").getCollection("counters");
            IntStream.range(0, WRITERS).forEach(i -> counters.insertOne(new Document("_id", i)));
            perSecond(counters, WRITERS);
            double one = perSecond(counters, 1);
            double all = perSecond(counters, WRITERS);
            System.out.printf(
                    "1 writer: %.0f/s, %d writers: %.0f/s, %.1f times as many%n", one, WRITERS, all, all / one);
            System.exit(all / one >= LEAST_GAIN ? 0 : 1);
        }
    }

    private static double perSecond(MongoCollection<Document> counters, int writers) throws InterruptedException {
        AtomicLong written = new AtomicLong();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Thread> threads = IntStream.range(0, writers)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < end) {
                        counters.updateOne(eq("_id", writer), Updates.inc("n", 1));
                        written.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        return written.get() / (double) SECONDS;
    }
}
