package dev.stemma.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a revision as it is stored: packed alone, or packed against the text of another revision, its base. No text
 * is more than {@link #MOST_STEPS} unpackings away.
 *
 * @param form how {@code data} is to be read
 * @param data the packed bytes
 * @param base id of the revision whose text is the dictionary, or null
 * @param depth how many bodies must at most be unpacked before this one; null means none
 */
public record Body(String form, byte[] data, Long base, Integer depth) {

    /** The whole text, without a base. */
    public static final String WHOLE = "zstd";
    /** What the text has that its base has not. */
    public static final String DELTA = "zstd-delta";
    /** So many bodies have to be unpacked at most to read one text. */
    public static final int MOST_STEPS = 32;

    /** A delta that is longer than this part of the text may be longer than the packed text. */
    private static final int SUSPICIOUS = 4;

    /** A whole text may be that much longer than the delta, since it is read in one step. */
    private static final double WORTH_A_STEP = 1.25;

    /** Packs a text alone. */
    public static Body whole(byte[] text) {
        return new Body(WHOLE, Packing.pack(text, Packing.NO_DICTIONARY), null, 0);
    }

    /**
     * Packs a text, against another one if that is worth it.
     *
     * @param base whose text it may be packed against, or null
     */
    public static Body of(byte[] text, Base base) {
        if (base == null || base.depth() + 1 >= MOST_STEPS || base.text().length == 0) {
            return whole(text);
        }
        byte[] delta = Packing.pack(text, base.text());
        if (delta.length > text.length / SUSPICIOUS) {
            Body whole = whole(text);
            if (whole.data().length <= delta.length * WORTH_A_STEP) {
                return whole;
            }
        }
        return new Body(DELTA, delta, base.revision(), base.depth() + 1);
    }

    /**
     * The text, not checked yet.
     *
     * @param dictionary text of the base; empty without one
     * @param size bytes that the text must have
     * @throws DamagedText when it cannot be unpacked
     */
    byte[] unpack(byte[] dictionary, int size) throws DamagedText {
        if (!(base == null ? WHOLE : DELTA).equals(form)) {
            throw new DamagedText("it has the unknown or wrong form " + form);
        }
        try {
            return Packing.unpack(data, dictionary, size);
        } catch (RuntimeException e) {
            throw new DamagedText("it cannot be unpacked: " + e.getMessage());
        }
    }

    /** How many bodies must at most be unpacked before this one. */
    public int steps() {
        return depth == null ? 0 : depth;
    }

    /** SHA-256 in lower-case hex, as revisions name their text. */
    public static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    /** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A text that another one may be packed against.
     *
     * @param revision id of its revision
     * @param text its UTF-8 bytes
     * @param depth how many bodies must be unpacked before it
     */
    public record Base(long revision, byte[] text, int depth) {}

    /** A stored text is not what was stored once: the store must be restored from a backup. */
    public static final class DamagedText extends Exception {

        private static final long serialVersionUID = 1L;

        DamagedText(String reason) {
            super(reason);
        }
    }
}
