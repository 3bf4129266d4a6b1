package dev.stemma.article;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the changes of one article queue, first come first served, so that writers in one instance do not spoil each
 * other's compare-and-set; between instances the compare-and-set decides. Each goes on until it is decided or its time
 * is over, so that a race is never the client's problem.
 */
@ApplicationScoped
public class Turns {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final LoadingCache<String, Lock> queues =
            Caffeine.newBuilder().weakValues().build(key -> new ReentrantLock(true));

    /** One round: reads, decides and writes. */
    @FunctionalInterface
    public interface Round<T> {

        /**
         * Plays the round.
         *
         * @param mayBeCommitted whether an earlier round may have been carried out although its answer was lost
         * @return empty when the article moved on between reading and writing
         */
        Optional<T> play(boolean mayBeCommitted);
    }

    /**
     * Plays rounds until one decides.
     *
     * @param key what is queued for: a title key, or an article's id in other words
     * @param mayBeCommitted whether an earlier try may have been carried out
     * @return empty when ten seconds were not enough
     */
    public <T> Optional<T> untilDecided(String key, boolean mayBeCommitted, Round<T> round) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        Lock queue = queues.get(key);
        try {
            if (!queue.tryLock(LONGEST.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return play(round, mayBeCommitted, deadline);
        } finally {
            queue.unlock();
        }
    }

    private static <T> Optional<T> play(Round<T> round, boolean mayBeCommitted, long deadline) {
        boolean again = mayBeCommitted;
        while (System.nanoTime() < deadline) {
            try {
                Optional<T> decided = round.play(again);
                if (decided.isPresent()) {
                    return decided;
                }
            } catch (MongoException e) {
                if (System.nanoTime() + PAUSE.toNanos() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            again = true;
        }
        return Optional.empty();
    }
}
