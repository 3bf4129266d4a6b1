package dev.stemma.launcher.supervising;

import java.time.Duration;

/**
 * The bounds that a supervisor works within.
 *
 * @param backOff the pauses before a dead part is started again
 * @param start how long a part may take until it answers
 * @param poll how often a part that is not ready yet is asked
 * @param watch how often a ready part is asked
 * @param stop how long a part may take to end before it is killed
 * @param firstAttempts how many starts a part gets that has never been ready, before the platform gives up
 */
public record Timing(BackOff backOff, Duration start, Duration poll, Duration watch, Duration stop, int firstAttempts) {

    /** The bounds that fit a small machine. */
    public static Timing usual() {
        return new Timing(
                BackOff.usual(),
                Duration.ofMinutes(4),
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                2);
    }
}
