package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoServer;
import dev.stemma.local.ReadyFile;
import dev.stemma.local.storing.committing.StoreFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/** The store's own process. */
public final class StoreProcess {

    /** System property: seconds between two sweeps for expired documents. MongoDB's are 60. */
    static final String SWEEP_SECONDS = "stemma.store.sweep-seconds";

    /** System property: scheme of a file system of H2 to reach the file through. Benchmarks slow a disk down with it. */
    public static final String FILE_SYSTEM = "stemma.store.file-system";

    private static final long EVERY_MINUTE = 60;
    private static final int CACHE_MEGABYTES = 64;
    /** A connection blocks its thread while it waits for the disk, so connections should have threads of their own. */
    private static final int CONNECTION_THREADS = 128;

    private StoreProcess() {}

    /**
     * Runs until it is told to end.
     *
     * @param args data directory, port
     * @throws IOException when the data directory cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        ReadyFile.withdraw(data);
        MVStore file = StoreFile.open(System.getProperty(FILE_SYSTEM, "") + data.resolve("store.mv"), CACHE_MEGABYTES);
        DurableBackend backend = new DurableBackend(file);
        MongoServer server = new MongoServer(backend);
        // closes the file too, after the running commands
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "store-shutdown"));
        server.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[1])), 1, CONNECTION_THREADS);
        expireForEver(backend);
        ReadyFile.announce(data);
    }

    private static void expireForEver(DurableBackend backend) {
        ExpirySweep sweep = new ExpirySweep(Clock.systemUTC());
        long seconds = Long.getLong(SWEEP_SECONDS, EVERY_MINUTE);
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("store-expiry").daemon().factory())
                .scheduleWithFixedDelay(() -> expire(backend, sweep), seconds, seconds, TimeUnit.SECONDS);
    }

    private static void expire(DurableBackend backend, ExpirySweep sweep) {
        try {
            backend.expire(sweep);
        } catch (RuntimeException failed) {
            // the next sweep tries again
            System.err.println("Expired documents could not be deleted: " + failed);
        }
    }
}
