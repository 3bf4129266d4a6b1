package dev.stemma.links.tallying;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lets those who count at the same places go one after another within this instance: else each would only make the others begin
 * again. What decides is the tally's version.
 */
final class PlaceTurns {

    /** So many that changes rarely share one by chance. */
    private static final int LOCKS = 1_024;

    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    /** Does something when it is the turn of all these places. */
    void take(Collection<String> places, Runnable work) {
        // all take them in the same order, so that nobody waits for somebody who waits for them
        int[] mine = places.stream()
                .mapToInt(place -> Math.floorMod(place.hashCode(), LOCKS))
                .sorted()
                .distinct()
                .toArray();
        IntStream.of(mine).forEach(lock -> locks.get(lock).lock());
        try {
            work.run();
        } finally {
            IntStream.of(mine).forEach(lock -> locks.get(lock).unlock());
        }
    }
}
