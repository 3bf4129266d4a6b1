package dev.stemma.kit.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.util.List;

/** A part of the service's schema: the indexes of one collection, created when the service starts. */
public interface Schema {

    /** Name of the collection. */
    String collection();

    /** Its indexes besides {@code _id}. Creating one that exists changes nothing. */
    List<IndexModel> indexes();

    /** Creates what is missing. */
    default void createIn(MongoDatabase database) {
        if (!indexes().isEmpty()) {
            database.getCollection(collection()).createIndexes(indexes());
        }
    }
}
