package dev.stemma.local.storing;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.committing.StoreFile;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A store in the test's own process, without a port. */
final class TestStore implements AutoCloseable {

    static final String DATABASE = "test";
    private static final int CACHE_MEGABYTES = 16;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final DurableBackend backend;

    private TestStore(MVStore file) {
        this.backend = new DurableBackend(file);
    }

    static TestStore inMemory() {
        return new TestStore(StoreFile.open(null, CACHE_MEGABYTES));
    }

    static TestStore in(String file) {
        return new TestStore(StoreFile.open(file, CACHE_MEGABYTES));
    }

    DurableBackend backend() {
        return backend;
    }

    Document run(Document command) {
        return backend.handleCommand(
                channel, DATABASE, command.keySet().iterator().next(), command);
    }

    Document runAdmin(Document command) {
        return backend.handleCommand(
                channel, "admin", command.keySet().iterator().next(), command);
    }

    /** What {@code explain} says of a filter. */
    String plan(String collection, Document filter) {
        Document find = new Document("find", collection).append("filter", filter);
        return run(new Document("explain", find)).get("queryPlanner").toString();
    }

    IndexedCollection collection(String name) {
        return ((IndexedDatabase) backend.resolveDatabase(DATABASE))
                .collection(name)
                .orElseThrow();
    }

    void insert(String collection, Document... documents) {
        Document answer = run(new Document("insert", collection)
                .append(
                        "documents",
                        Arrays.stream(documents).map(Document::cloneDeeply).toList()));
        if (answer.containsKey("writeErrors")) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** With a channel of its own, for a thread of its own. */
    void insertFrom(String collection, Document document) {
        send(new Document("insert", collection).append("documents", List.of(document)));
    }

    void remove(String collection, Object id) {
        send(new Document("delete", collection)
                .append("deletes", List.of(new Document("q", new Document("_id", id)).append("limit", 1))));
    }

    private void send(Document command) {
        EmbeddedChannel own = new EmbeddedChannel();
        try {
            backend.handleCommand(own, DATABASE, command.keySet().iterator().next(), command);
        } finally {
            own.close();
            backend.handleClose(own);
        }
    }

    void index(String collection, Document keys, Document options) {
        Document description = new Document("key", keys).append("name", keys + options.toString());
        description.putAll(options);
        run(new Document("createIndexes", collection).append("indexes", List.of(description)));
    }

    @Override
    public void close() {
        channel.close();
        backend.close();
    }
}
