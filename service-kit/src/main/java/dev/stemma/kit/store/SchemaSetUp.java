package dev.stemma.kit.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Creates the indexes when the service starts, before anything reads or consumes; waits for a store that is late. */
@ApplicationScoped
class SchemaSetUp {

    /** Runs before every other start-up observer, which have no or a later priority. */
    static final int FIRST = 100;

    private static final Logger LOG = Logger.getLogger(SchemaSetUp.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MongoDatabase database;
    private final List<Schema> schemas;

    SchemaSetUp(MongoDatabase database, @All List<Schema> schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    void create(@Observes @Priority(FIRST) StartupEvent start) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                schemas.forEach(schema -> schema.createIn(database));
                return;
            } catch (MongoException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LOG.infof("The store cannot be reached yet (%s), trying again", e.getMessage());
            }
        }
    }
}
