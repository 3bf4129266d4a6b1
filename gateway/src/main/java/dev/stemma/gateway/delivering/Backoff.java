package dev.stemma.gateway.delivering;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: twice as long each time, a little more or less so that not all come at once. */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofHours(4);

    private static final double LEAST = 0.8;
    private static final double MOST = 1.2;
    private static final int DOUBLINGS = 20;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait.
     *
     * @param failures how often it failed so far, this time included
     * @param asked how long the receiver asks to wait, or null; at most the longest wait
     */
    Duration after(int failures, Duration asked) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration wait = least(doubled, LONGEST);
        Duration spread = Duration.ofMillis((long) (wait.toMillis() * random.nextDouble(LEAST, MOST)));
        return asked == null || asked.compareTo(spread) < 0 ? spread : least(asked, LONGEST);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
