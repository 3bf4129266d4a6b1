package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import dev.stemma.local.storing.committing.GroupCommit;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;

/** All databases in one file. Answers a write only when it is on disk. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");
    private static final int NO_TRANSACTIONS = 20;

    private final MVStore store;
    private final GroupCommit commits;
    private final Map<String, IndexedDatabase> opened = new ConcurrentHashMap<>();

    /** Opens all databases of the file, which nobody else may commit. */
    DurableBackend(MVStore store) {
        this.store = store;
        this.commits = new GroupCommit(store);
        store.getMapNames().stream()
                .filter(map -> map.startsWith(CollectionFiles.DATA))
                .map(map -> Utils.firstFragment(map.substring(CollectionFiles.DATA.length())))
                .distinct()
                .forEach(this::resolveDatabase);
        commits.step(() -> null);
        commits.awaitDurable();
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (query.containsKey("startTransaction")) {
            throw new MongoServerError(
                    NO_TRANSACTIONS,
                    "IllegalOperation",
                    "Transactions are not in the portable subset. Use one document.");
        }
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "isMaster", query)
                    .append("isWritablePrimary", true)
                    .append("helloOk", true);
        }
        if (!writes(command, query)) {
            return super.handleCommand(channel, database, command, query);
        }
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            commits.awaitDurable();
        }
    }

    private static boolean writes(String command, Document query) {
        if (command.equalsIgnoreCase("aggregate")) {
            return query.get("pipeline") instanceof List<?> stages
                    && !stages.isEmpty()
                    && stages.getLast() instanceof Document last
                    && (last.containsKey("$out") || last.containsKey("$merge"));
        }
        return WRITES.contains(command.toLowerCase(Locale.ROOT));
    }

    /** Deletes what has expired, in all databases. */
    void expire(ExpirySweep sweep) {
        opened.values().forEach(database -> database.collections().forEach(sweep::sweep));
        commits.awaitDurable();
    }

    /** The library asks for the same database more than once. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, missing -> new IndexedDatabase(name, store, commits, getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
