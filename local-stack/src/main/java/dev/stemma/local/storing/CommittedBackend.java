package dev.stemma.local.storing;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/** Answers a write only when it is on disk: writes that wait at the same time share one commit. */
final class CommittedBackend extends H2Backend {

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

    private final MVStore file;
    private final Object committing = new Object();
    /** Writers share it, a commit has it alone: so it never catches half of a command. */
    private final ReadWriteLock whole = new ReentrantReadWriteLock(true);

    private long applied;
    private long committed;

    CommittedBackend(MVStore file) {
        super(file);
        this.file = file;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "isMaster", query)
                    .append("isWritablePrimary", true)
                    .append("helloOk", true);
        }
        if (!writes(command, query)) {
            return super.handleCommand(channel, database, command, query);
        }
        try {
            return apply(channel, database, command, query);
        } finally {
            awaitCommit();
        }
    }

    private Document apply(Channel channel, String database, String command, Document query) {
        whole.readLock().lock();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            whole.readLock().unlock();
        }
    }

    private void awaitCommit() {
        long mine;
        synchronized (this) {
            mine = ++applied;
        }
        synchronized (committing) {
            if (committed >= mine) {
                return;
            }
            long upTo;
            whole.writeLock().lock();
            try {
                upTo = appliedSoFar();
                file.commit();
            } finally {
                whole.writeLock().unlock();
            }
            file.sync();
            committed = upTo;
        }
    }

    private synchronized long appliedSoFar() {
        return applied;
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
}
