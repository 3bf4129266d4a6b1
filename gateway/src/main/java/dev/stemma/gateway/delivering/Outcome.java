package dev.stemma.gateway.delivering;

import java.time.Duration;

/**
 * What an attempt came to.
 *
 * @param status what the receiver answered, or null when it did not
 * @param retryAfter how long it asks to wait, or null
 * @param failure what went wrong, or null
 */
record Outcome(Integer status, Duration retryAfter, String failure) {

    private static final int GONE = 410;

    /** The receiver answered. */
    static Outcome answered(int status, Duration retryAfter) {
        return new Outcome(status, retryAfter, status / 100 == 2 ? null : "The receiver answered " + status + ".");
    }

    /** It did not. */
    static Outcome failed(String sentence) {
        return new Outcome(null, null, sentence);
    }

    boolean isDone() {
        return failure == null;
    }

    /** Whether the receiver wants nothing any more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
