package dev.stemma.gateway.streaming;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stemma.events.EventJson;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest changes in the order in which they were read here. It is every subscriber's buffer: each keeps only its place
 * in it, so that a slow one costs nothing and one that falls out of it is known.
 */
final class ChangeRing {

    private final Entry[] entries;
    private long topics;
    /** By partition: from which offset on nothing is missing, and which offset comes next. */
    private long[] complete = new long[0];

    private long[] next = new long[0];
    private long firstNumber;
    private long nextNumber;

    ChangeRing(int capacity) {
        entries = new Entry[capacity];
    }

    /**
     * A change in the ring.
     *
     * @param number its place in the order of this instance
     * @param partition partition it came from
     * @param offset its offset there
     * @param change the change
     * @param after position of somebody who has seen everything up to this
     * @param id the same as it stands in {@code id}
     * @param data its {@code data} line
     */
    record Entry(long number, int partition, long offset, Change change, Position after, String id, Buffer data) {}

    /** Begins at these offsets. */
    synchronized void begin(long identity, long[] offsets) {
        topics = identity;
        complete = offsets.clone();
        next = offsets.clone();
    }

    /** Takes a change in; the oldest makes room for it. */
    synchronized void add(int partition, long offset, Change change) {
        next[partition] = offset + 1;
        if (nextNumber - firstNumber == entries.length) {
            forgetOldest();
        }
        Position after = new Position(topics, next.clone());
        entries[slot(nextNumber)] =
                new Entry(nextNumber, partition, offset, change, after, after.encoded(), data(change));
        nextNumber++;
    }

    /** Notes that a partition was read up to an offset, whether or not there was anything public. */
    synchronized void readUpTo(int partition, long offset) {
        next[partition] = Math.max(next[partition], offset);
    }

    /** Notes that what a partition held before an offset cannot be told any more, though it was not in the ring. */
    synchronized void leaveOut(int partition, long offset) {
        complete[partition] = Math.max(complete[partition], offset);
        next[partition] = Math.max(next[partition], offset);
    }

    /** Where the end is now. */
    synchronized Position now() {
        return new Position(topics, next.clone());
    }

    /** Number of the change that comes next. */
    synchronized long nextNumber() {
        return nextNumber;
    }

    /** Number of the first change to look at for somebody at that position, or empty when the ring does not reach back. */
    synchronized Optional<Long> numberSince(Position position) {
        boolean reachesBack = position.isComparableTo(now()) && position.covers(new Position(topics, complete));
        return reachesBack ? Optional.of(firstNumber) : Optional.empty();
    }

    /** Whether a change of that number was there and has made room for later ones. */
    synchronized boolean hasLost(long number) {
        return number < firstNumber;
    }

    /** At most that many changes from a number on. */
    synchronized List<Entry> read(long from, int most) {
        List<Entry> found = new ArrayList<>();
        for (long number = from; number < nextNumber && found.size() < most; number++) {
            found.add(entries[slot(number)]);
        }
        return found;
    }

    private void forgetOldest() {
        Entry oldest = entries[slot(firstNumber)];
        complete[oldest.partition()] = oldest.offset() + 1;
        firstNumber++;
    }

    private int slot(long number) {
        return (int) (number % entries.length);
    }

    /** The {@code data} line of a change, and the empty line behind it. */
    static Buffer data(Change change) {
        return Buffer.buffer("data: ").appendString(json(change)).appendString("\n\n");
    }

    /** A change as it is told. */
    static String json(Change change) {
        try {
            return EventJson.mapper().writeValueAsString(change);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A change can always be written as JSON.", impossible);
        }
    }
}
