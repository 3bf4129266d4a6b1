package dev.stemma.kit.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;

/** Writes that decide who was first by a unique key. */
public final class UniqueKeys {

    private UniqueKeys() {}

    /**
     * Makes a write, unless another document has its key.
     *
     * @param write a single write
     * @return false when it was refused because the key is taken
     */
    public static boolean accept(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
