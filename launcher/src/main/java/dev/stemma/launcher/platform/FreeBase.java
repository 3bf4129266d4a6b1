package dev.stemma.launcher.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A base port above which everything that a platform needs is free at the moment. */
public final class FreeBase {
    // Below the ports that systems hand out by themselves.
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 31_000;
    private static final int TRIES = 200;
    private static final int[] OFFSETS = {0, 1, 2, 3, 11, 12, 13, 100, 200, 300, 301, 400};

    private FreeBase() {}

    /** Finds one; another process may still be quicker to take a port of it. */
    public static int find() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (IntStream.of(OFFSETS).noneMatch(offset -> PortCheck.isTaken(base + offset))) {
                return base;
            }
        }
        throw Refused.because("no " + OFFSETS.length + " free ports were found. Name a base with --port");
    }
}
