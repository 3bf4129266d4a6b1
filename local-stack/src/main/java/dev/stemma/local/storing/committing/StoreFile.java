package dev.stemma.local.storing.committing;

import org.h2.mvstore.MVStore;

/** Opens the store's file so that only {@link GroupCommit} ever commits. */
public final class StoreFile {

    private static final int PAGE_BYTES = 8 * 1024;

    /** A header that carries this mark is written again with the next commit. */
    private static final String CLEAN = "clean";

    private StoreFile() {}

    /**
     * Has the header written with the next commit, so that it says where the last one is. Else the file finds it by following older
     * commits, which the next commit may overwrite before it counts itself.
     *
     * @param store about to be committed
     */
    static void demandHeader(MVStore store) {
        if (store.getFileStore() != null) {
            store.getStoreHeader().put(CLEAN, 1);
        }
    }

    /**
     * Opens or creates a file.
     *
     * @param name of the file, or null for a store in memory
     * @param cacheMegabytes for pages
     * @return the open file
     * @throws org.h2.mvstore.MVStoreException when it is locked by another process or damaged
     */
    public static MVStore open(String name, int cacheMegabytes) {
        MVStore.Builder builder = new MVStore.Builder();
        if (name != null) {
            builder.fileName(OrderedWrites.name(name));
        }
        MVStore store = builder.cacheSize(cacheMegabytes)
                .pageSplitSize(PAGE_BYTES)
                .autoCommitDisabled()
                // or a large change would be committed before it is whole
                .autoCommitBufferSize(0)
                .open();
        // what the last synced commit needs is kept by its snapshot, not by time
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }
}
