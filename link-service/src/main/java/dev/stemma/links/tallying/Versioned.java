package dev.stemma.links.tallying;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Documents that are only ever replaced by their next version. What somebody computed from an older version never overwrites
 * a newer one.
 */
final class Versioned<T> {

    private static final int AT_ONCE = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Supplier<MongoCollection<T>> documents;

    Versioned(Supplier<MongoCollection<T>> documents) {
        this.documents = documents;
    }

    /** Hands out the documents with these ids; those that are missing are left out. */
    void read(Collection<?> ids, Consumer<T> found) {
        for (List<?> some : parts(List.copyOf(ids))) {
            documents.get().find(Filters.in("_id", some)).forEach(found);
        }
    }

    /** A write that replaces the version before, or does nothing. */
    WriteModel<T> next(Object id, long version, T document) {
        return version == 1
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", id), Filters.eq("version", version - 1)), document);
    }

    /** Makes these writes and says whether every one of them met the version that it was made for. */
    boolean write(List<WriteModel<T>> writes) {
        boolean all = true;
        for (List<WriteModel<T>> some : parts(writes)) {
            all &= areWritten(some);
        }
        return all;
    }

    /** Where one of them was refused, the others may be written or not: a store's count of them is not relied upon. */
    private boolean areWritten(List<WriteModel<T>> writes) {
        try {
            BulkWriteResult result = documents.get().bulkWrite(writes, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(Versioned::isFaster) && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isFaster(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    static <E> List<List<E>> parts(List<E> whole) {
        List<List<E>> parts = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += AT_ONCE) {
            parts.add(whole.subList(from, Math.min(from + AT_ONCE, whole.size())));
        }
        return parts;
    }
}
