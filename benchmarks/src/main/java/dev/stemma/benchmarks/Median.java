package dev.stemma.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How long something takes half of the times at most. */
final class Median {

    private static final int ROUNDS = 500;
    private static final int WARM_UP = 300;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private Median() {}

    /** In milliseconds, after a warm-up. By turns, so that what else the machine does falls on all alike. */
    static double[] ofEach(List<Runnable> all) {
        long[][] nanos = new long[all.size()][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < all.size(); i++) {
                long start = System.nanoTime();
                all.get(i).run();
                nanos[i][Math.max(0, round)] = System.nanoTime() - start;
            }
        }
        return Arrays.stream(nanos)
                .mapToDouble(each -> LongStream.of(each).sorted().toArray()[ROUNDS / 2] / NANOS_PER_MILLISECOND)
                .toArray();
    }
}
