package dev.stemma.local.storing.planning;

/**
 * Keys of an index that follow each other.
 *
 * @param from first key, inclusive; empty for the first of the index
 * @param to last key, exclusive; null for the end of the index
 */
public record KeyRange(byte[] from, byte[] to) {

    /**
     * Whether no key can be within.
     *
     * @return true when it ends before it starts
     */
    public boolean isEmpty() {
        return to != null && java.util.Arrays.compareUnsigned(from, to) >= 0;
    }
}
