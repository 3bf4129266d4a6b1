package dev.stemma.local.storing;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;

/**
 * The commands that only read, where the library would read whole collections.
 *
 * @param database on which they are carried out
 */
record ReadCommands(IndexedDatabase database) {

    private static final int NO_COLLECTION = 26;

    Document find(Document query) {
        return database.collection(query.get("find"))
                .map(FindCommand.of(query)::on)
                .orElseGet(() -> Cursors.firstBatch(database.namespace(query.get("find")), List.of(), 0L));
    }

    Document explain(Document command) {
        Object name = command.values().iterator().next();
        return database.collection(name)
                .map(collection -> Explanation.of(collection, Explanation.queryOf(command)))
                .orElseThrow(() -> new MongoServerError(
                        NO_COLLECTION,
                        "NamespaceNotFound",
                        "There is no collection " + database.namespace(name) + " to explain a query on."));
    }

    Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
        Object name = query.get("aggregate");
        IndexedCollection collection =
                name instanceof String ? database.collection(name).orElse(null) : null;
        AggregateCommand command = AggregateCommand.of(Aggregation.parse(query.get("pipeline")));
        Aggregation rest = Aggregation.fromPipeline(command.rest(), databases, database, collection, oplog);
        if (collection == null) {
            return Cursors.firstBatch(database.namespace(name), List.of(), 0L);
        }
        if (command.counted() != null) {
            int count = collection.count(
                    command.query().filter(),
                    command.query().skip(),
                    command.query().limit());
            Document counted = new Document("_id", command.groupId()).append(command.counted(), count);
            return Cursors.firstBatch(database.namespace(name), count == 0 ? List.of() : List.of(counted), 0L);
        }
        return collection
                .reader()
                .read(view -> Cursors.firstBatch(
                        database.namespace(name),
                        rest.runStages(collection.reader().select(command.query(), view).stream(view)),
                        0L));
    }
}
