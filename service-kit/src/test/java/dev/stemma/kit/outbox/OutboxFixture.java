package dev.stemma.kit.outbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Topics;
import dev.stemma.kit.Events;
import dev.stemma.kit.store.TestStore;
import java.time.Clock;
import java.util.List;
import org.bson.Document;

/** An outbox on a real store, with relays that a test can start and stop. */
final class OutboxFixture implements AutoCloseable {

    static final String COLLECTION = "articles";

    final TestStore store = new TestStore();
    final OutboxDefinition definition =
            new OutboxDefinition("test-service", Topics.ARTICLES, COLLECTION, sha256 -> "text " + sha256);
    final EventLog log = new EventLog(store.database());
    final Outbox outbox = new Outbox(store.database(), definition, log);
    final RecordingSender sender = new RecordingSender();

    final LivingRelays relays = new LivingRelays(store.database());

    OutboxFixture() {
        log.createIn(store.database());
        relays.createIn(store.database());
        store.database()
                .getCollection(COLLECTION)
                .createIndex(Indexes.ascending(Outbox.PENDING), new IndexOptions().sparse(true));
    }

    /** Commits the next event of an article, as a write would. */
    void commit(long article, long sequence) {
        store.database()
                .getCollection(COLLECTION)
                .updateOne(
                        Filters.eq(article),
                        Updates.combine(
                                Updates.set("sequence", sequence),
                                Outbox.push(
                                        article, List.of(OutboxEntry.of(Events.of(article, sequence), null, null)))),
                        new UpdateOptions().upsert(true));
    }

    ShardLeases leases(String holder) {
        ShardLeases leases = newLeases(holder);
        leases.renew();
        return leases;
    }

    ShardLeases newLeases(String holder) {
        return new ShardLeases(store.database(), relays, holder, Clock.systemUTC());
    }

    OutboxRelay relay(ShardLeases leases) {
        return new OutboxRelay(definition, outbox, log, sender, leases);
    }

    Document article(long id) {
        return store.database().getCollection(COLLECTION).find(Filters.eq(id)).first();
    }

    @Override
    public void close() {
        store.close();
    }
}
