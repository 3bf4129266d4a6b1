package dev.stemma.local.storing;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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
    /** One command at a time, or one commit: so that it never catches half of a command. */
    private final Lock turn = new ReentrantLock(true);

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
            return apply(channel, database, command, query);
        }
        try {
            return apply(channel, database, command, query);
        } finally {
            awaitCommit();
        }
    }

    /** An answer holds the very documents that the next command may change: it is copied before that one has its turn. */
    private Document apply(Channel channel, String database, String command, Document query) {
        turn.lock();
        try {
            return copy(super.handleCommand(channel, database, command, query));
        } finally {
            turn.unlock();
        }
    }

    private static Document copy(Document answer) {
        ByteBuf bytes = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(answer, bytes);
            return BsonDecoder.decodeBson(bytes);
        } finally {
            bytes.release();
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
            turn.lock();
            try {
                upTo = appliedSoFar();
                file.commit();
            } finally {
                turn.unlock();
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
