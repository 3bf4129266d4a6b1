package dev.stemma.local.storing.reading;

import java.util.Arrays;

/**
 * A document that may match.
 *
 * @param sortKey what it sorts by, empty when nothing else is compared with it
 * @param position of it
 */
record Candidate(byte[] sortKey, long position) implements Comparable<Candidate> {

    static final byte[] NO_KEY = {};

    /** Equal keys stay in the order of insertion, as a scan gives them. */
    @Override
    public int compareTo(Candidate other) {
        int byKey = Arrays.compareUnsigned(sortKey, other.sortKey);
        return byKey != 0 ? byKey : Long.compare(position, other.position);
    }
}
