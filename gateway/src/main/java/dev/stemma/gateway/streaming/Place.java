package dev.stemma.gateway.streaming;

import java.util.Optional;

/** How far one subscriber is in the ring of this instance, and in every partition. */
final class Place {

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
        if (entry.offset() < seen[entry.partition()]) {
            return Optional.empty();
        }
        seen[entry.partition()] = entry.offset() + 1;
        if (floor != null && entry.after().covers(floor)) {
            floor = null;
        }
        return Optional.of(floor == null ? entry.id() : position().encoded());
    }
}
