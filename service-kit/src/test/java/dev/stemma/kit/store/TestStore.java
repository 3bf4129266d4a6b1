package dev.stemma.kit.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.stemma.testing.guarding.StoreGuard;
import java.util.UUID;

/** A fresh, guarded database on the store that the test session runs. */
public final class TestStore implements AutoCloseable {

    private static final StoreGuard GUARD = new StoreGuard();

    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(System.getProperty("stemma.test.mongodb-uri")))
            .addCommandListener(GUARD)
            .build());
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
