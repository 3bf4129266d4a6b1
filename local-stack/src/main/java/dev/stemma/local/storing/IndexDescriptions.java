package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import dev.stemma.local.storing.indexing.IndexDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a database remembers of its indexes, as clients described them.
 *
 * @param all the collection that holds them, null as long as there are none
 */
record IndexDescriptions(MongoCollection<Long> all) {

    private static final int OPTIONS_CONFLICT = 85;
    private static final String EVERY_INDEX = "*";
    private static final String ID_INDEX = "_id_";

    Optional<Document> find(String namespace, String index) {
        return of(namespace)
                .filter(description -> description.get("name").equals(index))
                .findFirst();
    }

    private Stream<Document> of(String namespace) {
        return all == null
                ? Stream.empty()
                : StreamSupport.stream(
                        all.handleQuery(new Document("ns", namespace)).spliterator(), false);
    }

    /**
     * Whether there is this index already.
     *
     * @throws MongoServerError when there is one that excludes it
     */
    boolean has(String namespace, IndexDefinition wanted) {
        return of(namespace).map(IndexDefinition::of).anyMatch(existing -> isSame(wanted, existing));
    }

    private static boolean isSame(IndexDefinition wanted, IndexDefinition existing) {
        boolean sameName = wanted.name().equals(existing.name());
        if (sameName && wanted.isSameBut(existing)) {
            return true;
        }
        if (sameName || wanted.hasFieldsOf(existing) && Objects.equals(wanted.partial(), existing.partial())) {
            throw new MongoServerError(
                    OPTIONS_CONFLICT,
                    "IndexOptionsConflict",
                    "Index '" + wanted.name() + "' conflicts with the existing index '" + existing.name()
                            + "', which has the same name or fields. Drop that one first.");
        }
        return false;
    }

    /**
     * Names of the indexes that a client wants to drop.
     *
     * @param index a name, several, the keys of one, or {@code *}
     */
    List<String> dropped(String namespace, Object index) {
        List<String> dropped = of(namespace)
                .filter(description -> !description.get("name").equals(ID_INDEX))
                .filter(description -> isMeant(index, description))
                .map(description -> description.get("name").toString())
                .toList();
        if (dropped.isEmpty() && !EVERY_INDEX.equals(index)) {
            throw new IndexNotFoundException("index not found with name [" + index + "]");
        }
        return dropped;
    }

    private static boolean isMeant(Object index, Document description) {
        return switch (index) {
            case Document keys -> keys.equals(description.get("key"));
            case List<?> names -> names.contains(description.get("name"));
            case null, default -> EVERY_INDEX.equals(index) || Objects.equals(index, description.get("name"));
        };
    }

    void forget(String namespace, String index) {
        all.deleteDocuments(new Document("ns", namespace).append("name", index), 0, NoopOplog.get());
    }
}
