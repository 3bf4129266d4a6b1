package dev.stemma.kit.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out the one database that belongs to the service. */
@ApplicationScoped
class ServiceDatabase {

    @Produces
    @Singleton
    MongoDatabase database(MongoClient client, @ConfigProperty(name = "stemma.database") String name) {
        return client.getDatabase(name);
    }
}
