package dev.stemma.launcher.reporting;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;

/** How far long work is: a bar in a terminal, else a line now and then. Safe to use from many threads. */
public final class ProgressBar {
    private static final int WIDTH = 30;
    private static final long DRAW_NANOS = 200_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;

    private final PrintWriter out;
    private final String what;
    private final long total;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final long began = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong shown = new AtomicLong(began);

    /**
     * @param what is counted, for example {@code edits}
     * @param total how many there are
     */
    public ProgressBar(PrintWriter out, String what, long total) {
        this.out = out;
        this.what = what;
        this.total = total;
    }

    /** One more is done. */
    public void step() {
        done.incrementAndGet();
        long now = System.nanoTime();
        long before = shown.get();
        if (now - before >= (terminal ? DRAW_NANOS : LINE_NANOS) && shown.compareAndSet(before, now)) {
            draw(terminal ? "\r" : "", terminal ? "" : "\n");
        }
    }

    /** All is done, or will not be. */
    public void finish() {
        draw(terminal ? "\r" : "", "\n");
    }

    private synchronized void draw(String before, String after) {
        long count = done.get();
        double seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
        double rate = count / seconds;
        int filled = total == 0 ? WIDTH : (int) (WIDTH * Math.min(count, total) / total);
        String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
        String left = count == 0 || count >= total ? "" : ", %.0f s left".formatted((total - count) / rate);
        out.print(before + "[%s] %d of %d %s, %.0f/s%s   ".formatted(bar, count, total, what, rate, left) + after);
        out.flush();
    }
}
