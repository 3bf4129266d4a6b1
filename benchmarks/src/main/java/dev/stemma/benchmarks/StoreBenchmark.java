package dev.stemma.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Times the queries of the services on a store that is running, the local one or a MongoDB, among few documents and among many.
 *
 * <p>Argument: a connection string. Prints a table, and ends with 1 when a limit of docs/performance.md is not kept.
 */
public final class StoreBenchmark {

    private static final int FEW = 2_000;
    private static final int MANY = 200_000;
    private static final double MOST_MILLISECONDS = 2;
    private static final double MOST_RATIO = 2;
    /** A commit of the local store syncs the disk so often at most. */
    private static final int SYNCS = 3;

    private StoreBenchmark() {}

    /**
     * Runs all measurements.
     *
     * @param args connection string
     * @throws IOException when the disk's own time cannot be taken
     */
    public static void main(String[] args) throws IOException {
        try (MongoClient client = MongoClients.create(args[0]);
                DiskSync disk = new DiskSync()) {
            ServiceData few = load(client, FEW);
            ServiceData many = load(client, MANY);
            System.out.printf("| shape | %,d | %,d | ratio | disk |%n|---|--:|--:|--:|--:|%n", FEW, MANY);
            List<String> missed = new ArrayList<>();
            missed.addAll(compare(new ServiceQueries(few).shapes(), new ServiceQueries(many).shapes(), disk, 0));
            missed.addAll(compare(new ServiceWrites(few).shapes(), new ServiceWrites(many).shapes(), disk, SYNCS));
            List.of(FEW, MANY).forEach(count -> database(client, count).drop());
            System.out.println(missed.isEmpty() ? "All within the limits." : "Not within the limits: " + missed);
            System.exit(missed.isEmpty() ? 0 : 1);
        }
    }

    /** Names of the shapes that are not within the limits. */
    private static List<String> compare(
            Map<String, Runnable> few, Map<String, Runnable> many, DiskSync disk, int syncs) {
        return many.keySet().stream()
                .filter(shape -> {
                    double[] medians = Median.ofEach(List.of(few.get(shape), many.get(shape), disk::once));
                    double ratio = medians[1] / medians[0];
                    System.out.printf(
                            "| %s | %.2f ms | %.2f ms | %.1f | %s |%n",
                            shape, medians[0], medians[1], ratio, syncs == 0 ? "" : "%.2f ms".formatted(medians[2]));
                    return medians[1] >= MOST_MILLISECONDS + syncs * medians[2] || ratio > MOST_RATIO;
                })
                .toList();
    }

    private static ServiceData load(MongoClient client, int count) {
        ServiceData data = new ServiceData(database(client, count), count);
        data.database().drop();
        data.load();
        return data;
    }

    private static MongoDatabase database(MongoClient client, int count) {
        return client.getDatabase("benchmark_" + count);
    }
}
