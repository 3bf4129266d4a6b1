package dev.stemma.launcher.supervising;

import java.time.Duration;

/**
 * How long to wait before a part is started again: twice as long after each failure, up to a bound, and from the
 * beginning once it has been ready for a while.
 *
 * @param first the first pause
 * @param longest no pause is longer
 * @param settled how long a part must have been ready for its failures to be forgotten
 */
public record BackOff(Duration first, Duration longest, Duration settled) {
    private static final int MOST_DOUBLINGS = 20;

    /** Half a second, up to half a minute, forgotten after a minute. */
    public static BackOff usual() {
        return new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    /** The pause before the next start, after so many failures in a row (at least 1). */
    public Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** The number of failures in a row, given how long the part had been ready before this one. */
    public int failuresAfter(int before, Duration ready) {
        return ready.compareTo(settled) >= 0 ? 1 : before + 1;
    }
}
