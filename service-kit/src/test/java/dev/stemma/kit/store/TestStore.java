package dev.stemma.kit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;

/** A fresh database on the store that the test session runs. */
public final class TestStore implements AutoCloseable {

    private final MongoClient client = MongoClients.create(System.getProperty("stemma.test.mongodb-uri"));
    private final MongoDatabase database = client.getDatabase(
            "kit_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));

    /** The database. */
    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
