package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoServer;
import dev.stemma.local.ReadyFile;
import java.io.IOException;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** The store's own process. */
public final class StoreProcess {

    private static final int CACHE_MEGABYTES = 64;

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
        MVStore file = new MVStore.Builder()
                .fileName(data.resolve("store.mv").toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .open();
        MongoServer server = new MongoServer(new CommittedBackend(file));
        // closes the file too, after the running commands
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "store-shutdown"));
        server.bind("127.0.0.1", Integer.parseInt(args[1]));
        ReadyFile.announce(data);
    }
}
