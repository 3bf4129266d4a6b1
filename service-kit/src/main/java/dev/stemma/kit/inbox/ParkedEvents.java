package dev.stemma.kit.inbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.UnreadableEvent;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** Events that came before one that they need, kept until it comes. */
@ApplicationScoped
class ParkedEvents implements Schema {

    private static final String COLLECTION = "parked";

    private final MongoCollection<Document> events;

    ParkedEvents(MongoDatabase database) {
        this.events = database.getCollection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("article", "topic", "sequence")));
    }

    /** Keeps an event as it came; parking it again changes nothing. */
    void park(Event event, ReceivedEvent received, String topic) {
        String id = id(event.article(), topic, event.sequence());
        Document document = new Document("_id", id)
                .append("article", event.article())
                .append("topic", topic)
                .append("sequence", event.sequence())
                .append("headers", headers(received))
                .append("value", new Binary(received.value()));
        events.replaceOne(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    /** Applies the event of that sequence, if it is parked. */
    boolean applyNext(long article, long sequence, Projection projection) {
        String id = id(article, projection.topic(), sequence);
        Document document = events.find(Filters.eq("_id", id)).first();
        if (document == null) {
            return false;
        }
        projection.apply(read(document));
        return true;
    }

    void forgetUpTo(long article, String topic, long sequence) {
        events.deleteMany(Filters.and(of(article, topic), Filters.lte("sequence", sequence)));
    }

    boolean hasAny(long article, String topic) {
        return events.find(of(article, topic)).first() != null;
    }

    private static Bson of(long article, String topic) {
        return Filters.and(Filters.eq("article", article), Filters.eq("topic", topic));
    }

    private static String id(long article, String topic, long sequence) {
        return article + ":" + topic + ":" + sequence;
    }

    /** Header names may hold no dots in a stored document; ours have none, others are not needed. */
    private static Document headers(ReceivedEvent received) {
        Document kept = new Document();
        for (String name : List.of(EventCodec.ID, EventCodec.TYPE, EventCodec.TRACEPARENT)) {
            if (received.headers().containsKey(name)) {
                kept.append(name, received.headers().get(name));
            }
        }
        return kept;
    }

    private static Event read(Document document) {
        Map<String, String> headers = document.get("headers", Document.class).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> String.valueOf(header.getValue())));
        try {
            return EventCodec.read(headers, document.get("value", Binary.class).getData());
        } catch (UnreadableEvent e) {
            throw new IllegalStateException("The parked event " + document.get("_id") + " was readable once.", e);
        }
    }
}
