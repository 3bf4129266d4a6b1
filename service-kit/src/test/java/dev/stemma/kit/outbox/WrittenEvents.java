package dev.stemma.kit.outbox;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import dev.stemma.events.Event;
import dev.stemma.events.Topics;
import dev.stemma.kit.Events;
import java.util.List;

/** Writes events into outboxes for tests of other packages. */
public final class WrittenEvents {

    private static final String COLLECTION = "articles";

    private final MongoDatabase database;
    private final Outbox outbox;

    /** On that database. */
    public WrittenEvents(MongoDatabase database) {
        OutboxDefinition definition = new OutboxDefinition("test-service", Topics.ARTICLES, COLLECTION, hash -> "");
        this.database = database;
        this.outbox = new Outbox(database, definition, new EventLog(database));
    }

    /** The outbox in which they are found. */
    public Outbox outbox() {
        return outbox;
    }

    /** Commits an event under an id that was reserved for it. */
    public void commit(long article, long sequence, String eventId) {
        Event event = Events.of(article, sequence);
        Event reserved = new Event(eventId, event.type(), event.head(), event.data());
        database.getCollection(COLLECTION)
                .updateOne(
                        Filters.eq(article),
                        Outbox.push(article, List.of(OutboxEntry.of(reserved, null, null))),
                        new UpdateOptions().upsert(true));
    }
}
