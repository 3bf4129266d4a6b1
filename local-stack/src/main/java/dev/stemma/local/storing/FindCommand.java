package dev.stemma.local.storing;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.reading.Query;
import dev.stemma.local.storing.reading.Selection;
import java.util.List;

/**
 * Carries out {@code find}.
 *
 * @param query what to find
 * @param batch documents in the first batch
 * @param single whether what does not fit into it is not wanted
 */
record FindCommand(Query query, int batch, boolean single) {

    private static final int DEFAULT_BATCH = 101;

    static FindCommand of(Document command) {
        int limit = number(command, "limit", 0);
        int wanted = number(command, "batchSize", limit == 0 ? DEFAULT_BATCH : Math.abs(limit));
        Query query = new Query(
                (Document) command.getOrDefault("filter", new Document()),
                (Document) command.get("sort"),
                number(command, "skip", 0),
                Math.abs(limit),
                (Document) command.get("projection"));
        return new FindCommand(query, wanted, limit < 0 || Boolean.TRUE.equals(command.get("singleBatch")));
    }

    private static int number(Document command, String name, int otherwise) {
        return command.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    Document on(IndexedCollection collection) {
        return collection.reader().read(view -> {
            Selection selection = collection.reader().select(query, view);
            List<Document> first = selection.next(view, batch, ResultCursor.BATCH_BYTES);
            if (single || batch > 0 && selection.isDone()) {
                return Cursors.firstBatch(collection.getFullName(), first, 0L);
            }
            selection.pause();
            long id = collection.cursors().generateCursorId();
            collection.cursors().add(new ResultCursor(id, collection, selection));
            return Cursors.firstBatch(collection.getFullName(), first, id);
        });
    }
}
