package dev.stemma.local.storing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.stemma.local.testing.LocalParts;
import java.util.UUID;
import org.bson.Document;

/** A fresh database on the store of the test session: the local one, or the MongoDB that is named. */
final class OnAStore implements AutoCloseable {

    private final MongoClient client = MongoClients.create(System.getProperty(LocalParts.STORE));
    private final MongoDatabase database =
            client.getDatabase("t" + UUID.randomUUID().toString().substring(0, 8));

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> collection() {
        return database.getCollection("things");
    }

    MongoClient client() {
        return client;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
