package dev.stemma.markup.syntax;

import java.util.function.LongSupplier;

/** Counts what one page costs and stops it at a bound; checked from within every loop, so no thread is ever stuck. */
public final class Effort {

    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final LongSupplier nanoTime;
    private final long deadline;
    private final int maxDepth;
    private int elementsLeft;
    private int steps;

    /**
     * Starts the clock.
     *
     * @param nanoTime a clock that counts nanoseconds from anywhere
     * @param nanos how long the page may take
     * @param elements how many elements it may have
     * @param depth how deep its inline elements may lie in each other
     */
    public Effort(LongSupplier nanoTime, long nanos, int elements, int depth) {
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + nanos;
        this.elementsLeft = elements;
        this.maxDepth = depth;
    }

    /**
     * One step of work.
     *
     * @throws Overrun when the time is over
     */
    public void step() {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && nanoTime.getAsLong() - deadline > 0) {
            throw new Overrun(Overrun.Reason.TIME);
        }
    }

    /**
     * One more element on the page.
     *
     * @throws Overrun when there are too many or the time is over
     */
    public void element() {
        elements(1);
        step();
    }

    /**
     * More elements on the page.
     *
     * @param count how many
     * @throws Overrun when there are too many
     */
    public void elements(int count) {
        elementsLeft -= count;
        if (elementsLeft < 0) {
            throw new Overrun(Overrun.Reason.SIZE);
        }
    }

    /**
     * An element that holds others.
     *
     * @param depth how many levels of elements it holds
     * @throws Overrun when there are too many
     */
    public void depth(int depth) {
        if (depth > maxDepth) {
            throw new Overrun(Overrun.Reason.DEPTH);
        }
    }
}
