package dev.stemma.kit.consistency;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Requests that wait until a view has caught up. Their number is bounded, so that they cannot exhaust the service. */
@ApplicationScoped
public class Waiters {

    private static final int MOST_AT_ONCE = 1_000;

    /** Another instance may have applied the event: look again at least this often. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Map<Long, CompletableFuture<Void>> changes = new ConcurrentHashMap<>();

    /** Wakes those who wait for that article, since its view has moved. */
    public void changed(long article) {
        CompletableFuture<Void> change = changes.remove(article);
        if (change != null) {
            change.complete(null);
        }
    }

    /**
     * Waits until the view has reached all that a read names in {@code Stemma-Consistency}, as long as it prefers.
     *
     * @throws Problem not-caught-up when the time is over, busy when too many wait already, invalid-parameter
     */
    public void await(ContainerRequestContext read, Progress progress) {
        String header = read.getHeaderString(ConsistencyToken.HEADER);
        if (header == null || !read.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        Duration patience = Preference.patience(read.getHeaderString(Preference.HEADER));
        long deadline = System.nanoTime() + patience.toNanos();
        for (ConsistencyToken token : ConsistencyToken.parse(header)) {
            await(token, progress, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
    }

    /**
     * Waits until the view has reached the token.
     *
     * @throws Problem not-caught-up when the time is over, busy when too many wait already
     */
    public void await(ConsistencyToken token, Progress progress, Duration patience) {
        if (progress.hasReached(token)) {
            return;
        }
        if (!places.tryAcquire()) {
            throw new Problem(ProblemType.BUSY, "Too many requests wait for this service to catch up.");
        }
        try {
            awaitInPlace(token, progress, System.nanoTime() + patience.toNanos());
        } finally {
            places.release();
        }
    }

    private void awaitInPlace(ConsistencyToken token, Progress progress, long deadline) {
        while (true) {
            CompletableFuture<Void> change = changes.computeIfAbsent(token.article(), id -> new CompletableFuture<>());
            if (progress.hasReached(token)) {
                return;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                changes.remove(token.article(), change);
                throw new Problem(
                        ProblemType.NOT_CAUGHT_UP, "This view does not contain " + token + " yet. Repeat the request.");
            }
            await(change, Math.min(left, LOOK_AGAIN.toNanos()));
        }
    }

    private static void await(CompletableFuture<Void> change, long nanos) {
        try {
            change.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException lookAgain) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE, "The service is shutting down.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A change is only ever completed without a result.", impossible);
        }
    }
}
