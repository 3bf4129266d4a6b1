package dev.stemma.local.storing.planning;

import dev.stemma.local.storing.indexing.Positions;
import java.util.Arrays;

/**
 * One end of an interval of encoded values. Stands for all keys that begin so; inclusive keeps them, exclusive leaves them out.
 *
 * @param at beginning of keys, ascending
 * @param inclusive whether the keys that begin so belong to the interval
 */
record Bound(byte[] at, boolean inclusive) {

    /** As the start of an ascending range. */
    byte[] start() {
        return inclusive ? at : Positions.behind(at);
    }

    /** As the exclusive end of an ascending range. */
    byte[] end() {
        return inclusive ? Positions.behind(at) : at;
    }

    /** The same end where the order is turned around. */
    Bound descending() {
        byte[] turned = at.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] = (byte) ~turned[i];
        }
        return new Bound(turned, inclusive);
    }

    static Bound laterStart(Bound one, Bound other) {
        return Arrays.compareUnsigned(one.start(), other.start()) >= 0 ? one : other;
    }

    static Bound earlierEnd(Bound one, Bound other) {
        return Arrays.compareUnsigned(one.end(), other.end()) <= 0 ? one : other;
    }
}
