package dev.stemma.local.storing;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.reading.Selection;
import java.util.List;

/** The rest of a large result: each batch is read when it is asked for. */
final class ResultCursor extends AbstractCursor {

    /** What MongoDB puts into a batch at most. */
    static final long BATCH_BYTES = 16L * 1024 * 1024;

    private final IndexedCollection collection;
    private final Selection selection;

    ResultCursor(long id, IndexedCollection collection, Selection selection) {
        super(id);
        this.collection = collection;
        this.selection = selection;
    }

    private boolean done;

    @Override
    public synchronized boolean isEmpty() {
        return done;
    }

    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        return collection.reader().read(view -> {
            List<Document> batch = selection.next(view, wanted == 0 ? Integer.MAX_VALUE : wanted, BATCH_BYTES);
            done = selection.isDone();
            if (!done) {
                selection.pause();
            }
            return batch;
        });
    }
}
