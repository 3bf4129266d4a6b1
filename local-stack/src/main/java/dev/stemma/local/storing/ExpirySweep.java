package dev.stemma.local.storing;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import dev.stemma.local.storing.indexing.IndexDefinition;
import java.time.Clock;
import java.time.Instant;

/** Deletes the documents whose time is over by a TTL index. */
final class ExpirySweep {

    /** Few at once, since writers of the collection wait meanwhile. */
    private static final int DELETED_AT_ONCE = 200;

    private final Clock clock;

    ExpirySweep(Clock clock) {
        this.clock = clock;
    }

    void sweep(IndexedCollection collection) {
        collection.files().indexes().forEach(index -> {
            IndexDefinition definition = index.definition();
            definition.expireAfterSeconds().ifPresent(seconds -> {
                Instant latest = clock.instant().minusSeconds(seconds);
                Document expired = new Document(definition.fields().getFirst().getKey(), new Document("$lt", latest));
                int deleted;
                do {
                    deleted = collection.deleteDocuments(expired, DELETED_AT_ONCE, NoopOplog.get());
                } while (deleted == DELETED_AT_ONCE);
            });
        });
    }
}
