package dev.stemma.gateway.streaming;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * How far a subscriber is: for each partition the offset that comes next. It means the same on every instance, whatever
 * order the partitions were read in there.
 *
 * @param topics tells the topics from such that were made anew under the same names
 * @param next next offset by partition, of all topics that are read; never changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Position(long topics, long[] next) {

    private static final byte VERSION = 1;
    private static final int MOST_PARTITIONS = 4_096;
    private static final int MOST_CHARACTERS = 64 * 1024;

    /** As it stands in {@code id}. */
    String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + 5 + next.length * 10);
        bytes.put(VERSION).putLong(topics);
        putNumber(bytes, next.length);
        for (long offset : next) {
            putNumber(bytes, offset);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** Reads what a subscriber sent back; empty when it is none of ours. */
    static Optional<Position> decode(String encoded) {
        if (encoded.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
            if (bytes.get() != VERSION) {
                return Optional.empty();
            }
            long topics = bytes.getLong();
            int partitions = Math.toIntExact(number(bytes));
            if (partitions > MOST_PARTITIONS) {
                return Optional.empty();
            }
            long[] next = new long[partitions];
            for (int i = 0; i < partitions; i++) {
                next[i] = number(bytes);
            }
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(new Position(topics, next));
        } catch (IllegalArgumentException | ArithmeticException | java.nio.BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** Whether it belongs to the same partitions of the same topics. */
    boolean isComparableTo(Position other) {
        return topics == other.topics && next.length == other.next.length;
    }

    /** Whether nothing of the other is ahead of this. */
    boolean covers(Position other) {
        for (int i = 0; i < next.length; i++) {
            if (next[i] < other.next[i]) {
                return false;
            }
        }
        return true;
    }

    /** The lesser offset of both for each partition. */
    Position least(Position other) {
        long[] least = next.clone();
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], other.next[i]);
        }
        return new Position(topics, least);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position that && topics == that.topics && Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(topics) * 31 + Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return encoded();
    }

    private static void putNumber(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte part = bytes.get();
            number |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new ArithmeticException("A number of a position is too long.");
    }
}
