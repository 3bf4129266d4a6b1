package dev.stemma.local.storing.indexing;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The position of a document at the end of a key: it makes every key of an index different. */
public final class Positions {

    /** Bytes at the end of each key. */
    public static final int BYTES = Long.BYTES;

    private Positions() {}

    /**
     * Adds a position.
     *
     * @param key of values
     * @param position of the document
     * @return a new key
     */
    public static byte[] append(byte[] key, long position) {
        return ByteBuffer.allocate(key.length + BYTES)
                .put(key)
                .putLong(position)
                .array();
    }

    /**
     * Reads the position.
     *
     * @param key with one
     * @return the position
     */
    public static long read(byte[] key) {
        return ByteBuffer.wrap(key).getLong(key.length - BYTES);
    }

    /**
     * The least key that is greater than all that begin so.
     *
     * @param beginning of keys
     * @return exclusive end, or null when no key is greater
     */
    public static byte[] behind(byte[] beginning) {
        for (int i = beginning.length - 1; i >= 0; i--) {
            if (beginning[i] != (byte) 0xFF) {
                byte[] end = Arrays.copyOf(beginning, i + 1);
                end[i]++;
                return end;
            }
        }
        return null;
    }
}
