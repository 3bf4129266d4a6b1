package dev.stemma.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** The relays of a service that say they live, each until a time. */
@ApplicationScoped
class LivingRelays implements Schema {

    private static final String COLLECTION = "relays";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> relays;

    LivingRelays(MongoDatabase database) {
        this.relays = database.getCollection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(UNTIL)));
    }

    void announce(String holder, Instant until) {
        relays.replaceOne(Filters.eq("_id", holder), new Document(UNTIL, until), new ReplaceOptions().upsert(true));
    }

    void withdraw(String holder) {
        relays.deleteOne(Filters.eq("_id", holder));
    }

    void forgetBefore(Instant time) {
        relays.deleteMany(Filters.lt(UNTIL, time));
    }

    int livingAt(Instant time) {
        return Math.toIntExact(relays.countDocuments(Filters.gte(UNTIL, time)));
    }
}
