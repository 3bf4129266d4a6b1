package dev.stemma.local.storing;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** The answer to a command that returns documents. */
final class Cursors {

    private Cursors() {}

    static Document firstBatch(String namespace, List<Document> documents, long cursorId) {
        Document response = new Document(
                "cursor",
                new Document("firstBatch", documents).append("id", cursorId).append("ns", namespace));
        Utils.markOkay(response);
        return response;
    }
}
