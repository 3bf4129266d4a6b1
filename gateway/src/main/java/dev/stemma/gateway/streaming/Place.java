package dev.stemma.gateway.streaming;

import java.util.Optional;

/** How far one subscriber is in the ring of this instance, and in every partition. */
final class Place {

    private static final long BEFORE_THE_RING = -1;

    private long next;
    /** What was seen before; null once everything in the ring up to here covers it, then all subscribers share their ids. */
    private Position floor;

    private final long topics;
    private final long[] seen;

    /**
     * A place.
     *
     * @param next number of the first change to look at
     * @param seen what was seen before, perhaps on another instance
     */
    Place(long next, Position seen) {
        this.next = next;
        this.floor = seen;
        this.topics = seen.topics();
        this.seen = seen.next().clone();
    }

    /** A place that the ring does not reach back to. */
    static Place beforeTheRing(Position seen) {
        return new Place(BEFORE_THE_RING, seen);
    }

    /** Whether it is in the ring. */
    boolean isInTheRing() {
        return next != BEFORE_THE_RING;
    }

    /** Goes on in the ring, with the change of that number. */
    void enter(long number) {
        next = number;
        floor = position();
    }

    /** Number of the change to look at next. */
    long next() {
        return next;
    }

    /** Everything seen so far. */
    Position position() {
        return new Position(topics, seen.clone());
    }

    /** Goes past a change. Answers its id, or empty when it was seen before. */
    Optional<String> pass(ChangeRing.Entry entry) {
        next = entry.number() + 1;
        if (!pass(entry.partition(), entry.offset())) {
            return Optional.empty();
        }
        if (floor != null && entry.after().covers(floor)) {
            floor = null;
        }
        return Optional.of(floor == null ? entry.id() : position().encoded());
    }

    /** Goes past a change before the ring. Answers its id, or empty when it was seen before. */
    Optional<String> pass(Replay.Found found) {
        return pass(found.partition(), found.offset()) ? Optional.of(position().encoded()) : Optional.empty();
    }

    /** Goes past everything up to a position, unless it is further already. */
    void pass(Position upTo) {
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Math.max(seen[i], upTo.next()[i]);
        }
    }

    private boolean pass(int partition, long offset) {
        if (offset < seen[partition]) {
            return false;
        }
        seen[partition] = offset + 1;
        return true;
    }
}
