package dev.stemma.markup;

import java.time.Duration;

/**
 * What formatting one page may cost. A page that costs more is shown as plain text.
 *
 * @param time how long it may take, reading and rendering together
 * @param elements how many elements it may have: lines, links, cells and emphases, not words
 * @param blockDepth how deep quotes and lists may lie in each other; deeper ones are text
 * @param inlineDepth how deep emphases and images may lie in each other
 */
public record Limits(Duration time, int elements, int blockDepth, int inlineDepth) {

    /** Two seconds, and more elements than a real page of 2 MiB has. */
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(2), 300_000, 60, 100);

    /** Checks that every bound is positive. */
    public Limits {
        if (!time.isPositive() || elements < 1 || blockDepth < 1 || inlineDepth < 1) {
            throw new IllegalArgumentException("Every limit of formatting must be positive.");
        }
    }

    /**
     * The same limits with another time.
     *
     * @param time how long one page may take
     * @return the limits
     */
    public Limits within(Duration time) {
        return new Limits(time, elements, blockDepth, inlineDepth);
    }
}
