package dev.stemma.gateway.delivering;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How far the changes are queued, and which instance does it: one at a time, by a lease. The numbers that put deliveries in order
 * come from here, too, so whoever takes over goes on above those that were given out before.
 */
@ApplicationScoped
class ReadingPlace {

    static final Duration LEASE = Duration.ofSeconds(10);

    private static final Bson ONLY = Filters.eq("_id", "changes");
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";
    private static final String POSITION = "position";
    private static final String ORDER = "order";

    private final MongoCollection<Document> places;

    ReadingPlace(MongoDatabase database) {
        this.places = database.getCollection("reading");
    }

    /** Takes the lease if nobody holds it; answers whether. */
    boolean take(String holder, Instant now) {
        Bson free = Filters.and(ONLY, Filters.or(Filters.eq(HOLDER, holder), Filters.lt(UNTIL, now)));
        Bson take = Updates.combine(Updates.set(HOLDER, holder), Updates.set(UNTIL, now.plus(LEASE)));
        return UniqueKeys.accept(() -> places.updateOne(free, take, new UpdateOptions().upsert(true)));
    }

    /** Up to where everything is queued; empty before the first time. */
    Optional<String> position() {
        return Optional.ofNullable(places.find(ONLY).first()).map(place -> place.getString(POSITION));
    }

    /**
     * Sets numbers aside, and prolongs the lease.
     *
     * @return the first of them
     * @throws LeaseLost if another instance has taken over
     */
    long reserve(String holder, int count, Instant now) throws LeaseLost {
        Document before = places.findOneAndUpdate(
                held(holder), Updates.combine(Updates.inc(ORDER, (long) count), Updates.set(UNTIL, now.plus(LEASE))));
        if (before == null) {
            throw new LeaseLost();
        }
        Long order = before.getLong(ORDER);
        return order == null ? 0 : order;
    }

    /**
     * Moves on, and prolongs the lease.
     *
     * @throws LeaseLost if another instance has taken over
     */
    void moveTo(String position, String holder, Instant now) throws LeaseLost {
        Bson move = Updates.combine(Updates.set(POSITION, position), Updates.set(UNTIL, now.plus(LEASE)));
        if (places.updateOne(held(holder), move).getMatchedCount() == 0) {
            throw new LeaseLost();
        }
    }

    /** Lets another instance go on at once. */
    void release(String holder) {
        try {
            places.updateOne(held(holder), Updates.set(UNTIL, Instant.EPOCH));
        } catch (MongoException unreachable) {
            // it runs out by itself
            return;
        }
    }

    private static Bson held(String holder) {
        return Filters.and(ONLY, Filters.eq(HOLDER, holder));
    }

    /** Another instance queues the changes now. */
    static final class LeaseLost extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
