package dev.stemma.links;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.stemma.kit.store.Schema;

/**
 * One whole set of the collections that are derived from articles. A rebuild fills the next set beside the one that is read.
 *
 * @param database where they are
 * @param number from 1; the collections of the first have plain names
 */
public record Generation(MongoDatabase database, long number) {

    /** The number of the generation that a wiki begins with. */
    public static final long FIRST = 1;

    /** A collection of this generation. */
    public <T> MongoCollection<T> collection(String name, Class<T> type) {
        return database.getCollection(name(name), type);
    }

    /** What a collection is called in this generation. */
    public String name(String collection) {
        return number == FIRST ? collection : collection + "_" + number;
    }

    /** Removes one of its collections. */
    public void drop(String name) {
        database.getCollection(name(name)).drop();
    }

    /** Creates the indexes of one of its collections. */
    public void createIndexes(Schema schema) {
        database.getCollection(name(schema.collection())).createIndexes(schema.indexes());
    }
}
