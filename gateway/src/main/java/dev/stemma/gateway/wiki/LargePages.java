package dev.stemma.gateway.wiki;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Lets few pages at once be made of large answers, so that readers of the longest articles cannot exhaust the gateway. */
@Singleton
class LargePages {

    /** What is made of a text on its way into a page takes many times its size: about 50 MB for the largest comparison. */
    static final long BYTES_EACH = 96L << 20;
    /** What each of them has read so far lies in memory while it waits. */
    static final int MOST_WAITING = 16;

    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int free;

    @Inject
    LargePages() {
        this(Math.toIntExact(Math.max(1, Runtime.getRuntime().maxMemory() / BYTES_EACH)));
    }

    /** So many at once. */
    LargePages(int atOnce) {
        this.free = atOnce;
    }

    /** A turn: completes when it is there, with {@link TooManyLargePages} when too many wait for one. */
    synchronized CompletableFuture<Void> begin() {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        if (free > 0) {
            free--;
            turn.complete(null);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(turn);
        } else {
            turn.completeExceptionally(new TooManyLargePages());
        }
        return turn;
    }

    /** Gives a turn back, or up. */
    void end(CompletableFuture<Void> turn) {
        // completed outside of the lock: whoever waited goes on at once
        next(turn).ifPresent(waited -> waited.complete(null));
        turn.completeExceptionally(new TooManyLargePages());
    }

    private synchronized Optional<CompletableFuture<Void>> next(CompletableFuture<Void> ended) {
        if (waiting.remove(ended) || ended.isCompletedExceptionally()) {
            return Optional.empty();
        }
        if (waiting.isEmpty()) {
            free++;
        }
        return Optional.ofNullable(waiting.poll());
    }
}
