package dev.stemma.revision;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets requests that need much memory or time go one after the other, so that few of them cannot exhaust the service. */
@ApplicationScoped
public class Turns {

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Does something when it is its turn.
     *
     * @throws Problem busy when that takes more than 10 s
     */
    public <T> T take(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(ProblemType.BUSY, "Too many large requests wait. Repeat it after a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE, "The service is shutting down.");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
