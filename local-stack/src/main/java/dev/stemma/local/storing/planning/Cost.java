package dev.stemma.local.storing.planning;

import dev.stemma.local.storing.indexing.OrderedIndex;
import java.util.List;

/** Estimates how many keys a plan reads. The tree knows how many keys lie in a range without reading them. */
final class Cost {

    private static final int SAMPLE = 8;
    /** How many keys are read for one match when something is left for the filter. */
    private static final int MISSES = 20;

    private final OrderedIndex index;
    private final List<KeyRange> ranges;
    private final boolean points;

    /** For ranges; points have one key each. */
    Cost(OrderedIndex index, List<KeyRange> ranges, boolean points) {
        this.index = index;
        this.ranges = ranges;
        this.points = points;
    }

    /**
     * The estimate.
     *
     * @param ordered whether the plan gives the order
     * @param sorted whether the query asks for one
     * @param exact whether every key is a match
     * @param most documents wanted, 0 for all
     */
    long estimate(boolean ordered, boolean sorted, boolean exact, int most) {
        long keys = keys();
        if (!ordered) {
            return 2 * keys;
        }
        if (most == 0 || !sorted) {
            return keys;
        }
        return Math.min(keys, exact ? most : (long) most * MISSES + keys / MISSES);
    }

    private long keys() {
        if (points || ranges.isEmpty()) {
            return ranges.size();
        }
        long sampled = ranges.stream().limit(SAMPLE).mapToLong(this::keys).sum();
        return ranges.size() <= SAMPLE ? sampled : sampled * ranges.size() / SAMPLE;
    }

    private long keys(KeyRange range) {
        return before(range.to()) - before(range.from());
    }

    private long before(byte[] key) {
        if (key == null) {
            return index.map().sizeAsLong();
        }
        long found = index.map().getKeyIndex(key);
        return found < 0 ? -found - 1 : found;
    }
}
