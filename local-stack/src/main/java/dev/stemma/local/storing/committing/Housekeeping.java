package dev.stemma.local.storing.committing;

import org.h2.mvstore.MVStore;

/** Moves what is left of half-empty parts of the file together, a little at a time, so that the file does not grow for ever. */
final class Housekeeping {

    private static final int COMMITS_BETWEEN = 128;
    private static final int LEAST_FILL_PERCENT = 50;
    private static final int BYTES_AT_ONCE = 2 * 1024 * 1024;

    private final MVStore store;
    private int commits;

    Housekeeping(MVStore store) {
        this.store = store;
    }

    /** Call it where no step is under way: what it moves is part of the next commit. */
    void beforeCommit() {
        if (++commits % COMMITS_BETWEEN == 0) {
            store.compact(LEAST_FILL_PERCENT, BYTES_AT_ONCE);
        }
    }
}
