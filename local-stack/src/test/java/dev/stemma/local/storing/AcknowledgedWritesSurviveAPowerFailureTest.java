package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing acknowledged is lost when the disk drops and reorders all that was not synced.
 *
 * <p>{@code -Dstemma.store.power-failures=200} for more rounds.
 */
class AcknowledgedWritesSurviveAPowerFailureTest {

    private static final int WRITERS = 8;
    private static final int IMAGES_EACH = 4;

    private final long seed = Long.getLong("stemma.store.seed", System.nanoTime());
    private final int rounds = Integer.getInteger("stemma.store.power-failures", 4);

    @TempDir
    private Path directory;

    @BeforeAll
    static void register() {
        LossyFile.register();
    }

    @Test
    void withSyncNothingIsLost() throws Exception {
        System.out.println("stemma.store.seed=" + seed);
        for (int round = 0; round < rounds; round++) {
            assertThat(failures(round, false))
                    .as("seed %d, round %d", seed, round)
                    .isEmpty();
        }
    }

    @Test
    void withoutSyncSomethingIs() throws Exception {
        int lost = 0;
        for (int round = 0; round < rounds; round++) {
            lost += failures(round, true).size();
        }
        assertThat(lost).as("a store that never syncs is found out").isPositive();
    }

    /** Writes until power fails, several times over, and says what was wrong with each disk. */
    private List<String> failures(int round, boolean ignoreSync) throws Exception {
        Random random = new Random(seed + round);
        String file = "lossy:memFS:/" + seed + "-" + round + ignoreSync;
        AtomicIntegerArray acknowledged = new AtomicIntegerArray(WRITERS);
        List<Path> disks = new java.util.ArrayList<>();
        List<int[]> promises = new java.util.ArrayList<>();
        try (TestStore store = TestStore.in(file)) {
            store.run(new Document("create", "kept"));
            store.index("kept", new Document("tags", 1).append("n", -1), new Document());
            store.index("kept", new Document("n", 1).append("writer", 1), new Document("unique", true));
            if (ignoreSync) {
                LossyFile.ignoreSync(file);
            }
            AtomicBoolean stop = new AtomicBoolean();
            CountDownLatch started = new CountDownLatch(WRITERS);
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                        started.countDown();
                        write(store, writer, acknowledged, stop);
                    }))
                    .toList();
            started.await();
            for (int i = 0; i < IMAGES_EACH; i++) {
                int before = IntStream.range(0, WRITERS).map(acknowledged::get).sum();
                int wanted = before + 1 + random.nextInt(120);
                while (IntStream.range(0, WRITERS).map(acknowledged::get).sum() < wanted) {
                    Thread.onSpinWait();
                }
                promises.add(IntStream.range(0, WRITERS).map(acknowledged::get).toArray());
                disks.add(save(LossyFile.afterPowerFailure(file, random), round, i, ignoreSync));
            }
            stop.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        } finally {
            FileUtils.delete(file);
        }
        return IntStream.range(0, disks.size())
                .mapToObj(i -> problem(disks.get(i), promises.get(i)))
                .filter(problem -> !problem.isEmpty())
                .toList();
    }

    private Path save(byte[] image, int round, int number, boolean ignoreSync) throws IOException {
        Path disk = directory.resolve(round + "-" + number + ignoreSync + ".mv");
        try (OutputStream out = Files.newOutputStream(disk)) {
            out.write(image);
        }
        return disk;
    }

    private static void write(TestStore store, int writer, AtomicIntegerArray acknowledged, AtomicBoolean stop) {
        for (int n = 1; !stop.get(); n++) {
            store.insertFrom(
                    "kept",
                    new Document("_id", writer + ":" + n)
                            .append("writer", writer)
                            .append("n", n)
                            .append("tags", List.of("a" + n % 7, "b" + n % 3))
                            .append("text", "x".repeat(n % 5 * 700)));
            if (n > 3) {
                store.remove("kept", writer + ":" + (n - 3));
            }
            acknowledged.set(writer, n);
        }
    }

    private static String problem(Path disk, int[] promised) {
        try (TestStore store = TestStore.in(disk.toString())) {
            for (int writer = 0; writer < WRITERS; writer++) {
                // what was promised may have been removed meanwhile, but not without something newer
                Document since = new Document("writer", writer).append("n", new Document("$gte", promised[writer]));
                if (promised[writer] > 0 && store.collection("kept").count(since, 0, 0) == 0) {
                    return "writer " + writer + " lost " + promised[writer];
                }
                Document gone = new Document("_id", writer + ":" + (promised[writer] - 3));
                if (promised[writer] > 3 && store.collection("kept").count(gone, 0, 0) > 0) {
                    return "writer " + writer + " has " + gone + " again";
                }
            }
            IndexCheck.of(store.collection("kept"));
            return "";
        } catch (RuntimeException | AssertionError damaged) {
            return damaged.toString();
        }
    }
}
