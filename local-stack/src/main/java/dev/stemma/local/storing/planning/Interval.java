package dev.stemma.local.storing.planning;

import java.util.Arrays;

/**
 * The values between two bounds.
 *
 * @param low where it starts
 * @param high where it ends
 */
record Interval(Bound low, Bound high) {

    static Interval point(byte[] value) {
        Bound bound = new Bound(value, true);
        return new Interval(bound, bound);
    }

    Interval and(Interval other) {
        return new Interval(Bound.laterStart(low, other.low), Bound.earlierEnd(high, other.high));
    }

    /** The least interval that holds both. */
    Interval around(Interval other) {
        Bound start = Bound.laterStart(low, other.low) == low ? other.low : low;
        Bound end = Bound.earlierEnd(high, other.high) == high ? other.high : high;
        return new Interval(start, end);
    }

    boolean contains(byte[] value) {
        return Arrays.compareUnsigned(low.start(), value) <= 0 && Arrays.compareUnsigned(value, high.end()) < 0;
    }

    boolean isWithin(Interval other) {
        return Arrays.compareUnsigned(low.start(), other.low.start()) >= 0
                && Arrays.compareUnsigned(high.end(), other.high.end()) <= 0;
    }

    Interval inDirection(boolean ascending) {
        return ascending ? this : new Interval(high.descending(), low.descending());
    }
}
