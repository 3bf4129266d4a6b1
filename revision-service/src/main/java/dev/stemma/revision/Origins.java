package dev.stemma.revision;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which revision brought which part of a text: runs that follow one another and cover it. Stored as pairs of numbers,
 * length and revision; it can be worked out again from the article's texts.
 *
 * @param runs the runs in the order of the text
 */
public record Origins(List<Run> runs) {

    private static final int SEVEN_BITS = 7;
    private static final int MORE = 0x80;
    private static final int VALUE = 0x7f;

    /** Copies the list, so that it never changes. */
    public Origins {
        runs = List.copyOf(runs);
    }

    /**
     * A part of a text.
     *
     * @param length of the part in UTF-16 units
     * @param revision id of the revision that brought it
     */
    public record Run(int length, long revision) {}

    /** All of a text from one revision. */
    public static Origins of(String text, long revision) {
        return new Origins(text.isEmpty() ? List.of() : List.of(new Run(text.length(), revision)));
    }

    /** Length in UTF-16 units of the text that it covers. */
    public int length() {
        return runs.stream().mapToInt(Run::length).sum();
    }

    /** As it is stored. */
    public byte[] encoded() {
        ByteArrayOutputStream pairs = new ByteArrayOutputStream();
        for (Run run : runs) {
            number(run.length(), pairs);
            number(run.revision(), pairs);
        }
        return pairs.toByteArray();
    }

    /** Reads what {@link #encoded()} made. */
    public static Origins decode(byte[] encoded) {
        List<Run> runs = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(encoded);
        while (left.hasRemaining()) {
            runs.add(new Run((int) number(left), number(left)));
        }
        return new Origins(runs);
    }

    private static void number(long value, ByteArrayOutputStream to) {
        long left = value;
        while (left >= MORE) {
            to.write((int) (left & VALUE) | MORE);
            left >>>= SEVEN_BITS;
        }
        to.write((int) left);
    }

    private static long number(ByteBuffer from) {
        long value = 0;
        int shift = 0;
        byte next = from.get();
        while ((next & MORE) != 0) {
            value |= (long) (next & VALUE) << shift;
            shift += SEVEN_BITS;
            next = from.get();
        }
        return value | (long) next << shift;
    }
}
