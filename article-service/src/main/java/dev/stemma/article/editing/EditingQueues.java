package dev.stemma.article.editing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the edits of one title queue, first come first served, so that writers in one instance do not spoil each other's
 * compare-and-set. Between instances the compare-and-set decides.
 */
@ApplicationScoped
class EditingQueues {

    private final LoadingCache<String, Lock> queues =
            Caffeine.newBuilder().weakValues().build(key -> new ReentrantLock(true));

    /** Does something when its turn comes, or gives up when it does not come in time. */
    <T> Optional<T> inTurn(String key, Duration patience, Supplier<T> work) {
        Lock queue = queues.get(key);
        try {
            if (!queue.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            queue.unlock();
        }
    }
}
