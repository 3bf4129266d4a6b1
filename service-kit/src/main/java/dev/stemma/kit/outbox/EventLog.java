package dev.stemma.kit.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** What was sent: one slim row per event, {@code <article>:<sequence>}, written before the entry leaves the outbox. */
@ApplicationScoped
public class EventLog implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "log";

    private final MongoCollection<Document> rows;

    EventLog(MongoDatabase database) {
        this.rows = database.getCollection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("eventId"), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending("revision"), new IndexOptions().sparse(true)),
                new IndexModel(Indexes.ascending("text"), new IndexOptions().sparse(true)));
    }

    /** Finds an event that was sent. */
    public Optional<OutboxEntry> find(String eventId) {
        return Optional.ofNullable(rows.find(Filters.eq("eventId", eventId)).first())
                .map(OutboxEntry::fromDocument);
    }

    /** Finds the event that published or proposed a revision. */
    public Optional<OutboxEntry> findRevision(long revision) {
        return Optional.ofNullable(rows.find(Filters.eq("revision", revision)).first())
                .map(OutboxEntry::fromDocument);
    }

    /** Writes the row of an event; writing it again changes nothing. */
    void write(long article, OutboxEntry entry) {
        String id = article + ":" + entry.sequence();
        Document row = new Document("_id", id).append("article", article);
        row.putAll(entry.toDocument());
        if (entry.revision() != 0) {
            row.append("revision", entry.revision());
        }
        rows.replaceOne(Filters.eq("_id", id), row, new ReplaceOptions().upsert(true));
    }
}
