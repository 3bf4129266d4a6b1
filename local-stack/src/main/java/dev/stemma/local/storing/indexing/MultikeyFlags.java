package dev.stemma.local.storing.indexing;

import org.h2.mvstore.MVMap;

/**
 * Remembers, in the file, that an index is built, and which of its fields ever led through an array: the order of their keys is
 * not the order of documents.
 */
public final class MultikeyFlags {

    private final MVMap<String, Long> flags;
    private final String index;
    private volatile long known;

    /**
     * Opens the flags of an index.
     *
     * @param flags of all indexes
     * @param index name of its map
     */
    public MultikeyFlags(MVMap<String, Long> flags, String index) {
        this.flags = flags;
        this.index = index;
        this.known = flags.getOrDefault(index, 0L);
    }

    void add(long arrays) {
        if ((known | arrays) != known) {
            known |= arrays;
            // of one that is being built they are written when it is
            if (isBuilt()) {
                flags.put(index, known);
            }
        }
    }

    boolean isBuilt() {
        return flags.containsKey(index);
    }

    void markBuilt() {
        flags.put(index, known);
    }

    boolean has(int field) {
        return (known & 1L << field) != 0;
    }

    boolean any() {
        return known != 0;
    }

    void clear() {
        known = 0;
        flags.remove(index);
    }
}
