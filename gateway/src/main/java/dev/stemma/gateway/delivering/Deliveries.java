package dev.stemma.gateway.delivering;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.gateway.delivering.Delivery.State;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.conversions.Bson;

/**
 * What is to be delivered, and what was ({@link DeliveryLog}). Several instances may send from here: a delivery is claimed by whoever moves
 * its time on first, and it is the only one of its article that is due meanwhile.
 */
@ApplicationScoped
class Deliveries implements Schema {

    static final String COLLECTION = "deliveries";
    private static final String ID = "_id";
    private static final String WEBHOOK = "webhook";
    private static final String ARTICLE = "article";
    private static final String STATE = "state";
    private static final String ORDER = "order";
    private static final String NEXT = "nextAt";
    private static final String QUEUED = "queuedAt";
    private static final String TRIES = "tries";
    private static final String UNDER_WAY = "underWay";
    private static final String FAILURES = "failures";
    private static final String FORGET = "forgetAt";
    private static final int KEPT_ATTEMPTS = 20;

    private final MongoCollection<Delivery> deliveries;

    Deliveries(MongoDatabase database) {
        this.deliveries = database.getCollection(COLLECTION, Delivery.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(STATE, NEXT, WEBHOOK)),
                new IndexModel(Indexes.ascending(WEBHOOK, STATE, NEXT)),
                new IndexModel(Indexes.ascending(WEBHOOK, ARTICLE, STATE, ORDER)),
                new IndexModel(Indexes.ascending(WEBHOOK, QUEUED, ID)),
                new IndexModel(Indexes.ascending(WEBHOOK, STATE, QUEUED, ID)),
                new IndexModel(Indexes.ascending(FORGET), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)));
    }

    /** Adds deliveries in that order; those that are there already stay as they are. */
    void queue(List<Delivery> all) {
        if (all.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Delivery>> writes = all.stream().map(this::queueing).toList();
        deliveries.bulkWrite(writes, new BulkWriteOptions().ordered(true));
    }

    private UpdateOneModel<Delivery> queueing(Delivery delivery) {
        return new UpdateOneModel<>(
                Filters.eq(ID, delivery.id()),
                Updates.setOnInsert(withoutId(delivery)),
                new UpdateOptions().upsert(true));
    }

    private BsonDocument withoutId(Delivery delivery) {
        BsonDocument all = new BsonDocumentWrapper<>(
                delivery, deliveries.getCodecRegistry().get(Delivery.class));
        BsonDocument rest = new BsonDocument();
        all.forEach((name, value) -> {
            if (!name.equals(ID)) {
                rest.put(name, value);
            }
        });
        return rest;
    }

    /** Queues one once more, behind what waits for its article; one that waits keeps the time at which it is tried next. */
    void queueAgain(Delivery delivery) {
        Bson waiting = Filters.and(Filters.eq(ID, delivery.id()), Filters.eq(STATE, State.WAITING));
        if (deliveries.updateOne(waiting, Updates.set(ORDER, delivery.order())).getMatchedCount() == 1) {
            return;
        }
        Bson anew = Updates.combine(
                requeued(delivery.queuedAt(), delivery.giveUpAt()), Updates.set(ORDER, delivery.order()));
        if (deliveries.updateOne(Filters.eq(ID, delivery.id()), anew).getMatchedCount() == 0) {
            queue(List.of(delivery));
        }
    }

    /** Lets one that was delivered or given up be sent again; answers whether it was one. */
    boolean revive(String id, Instant now, Instant giveUpAt, String asked) {
        Bson over = Filters.and(Filters.eq(ID, id), Filters.in(STATE, State.DELIVERED, State.DEAD));
        Bson change = Updates.combine(requeued(now, giveUpAt), Updates.set("asked", asked));
        return deliveries.updateOne(over, change).getMatchedCount() == 1;
    }

    private static Bson requeued(Instant now, Instant giveUpAt) {
        return Updates.combine(
                Updates.set(STATE, State.WAITING),
                Updates.set(FAILURES, 0),
                Updates.set(UNDER_WAY, false),
                Updates.set(QUEUED, now),
                Updates.set(NEXT, now),
                Updates.set("giveUpAt", giveUpAt),
                Updates.unset(FORGET));
    }

    /** The webhooks for which something is due. */
    List<String> webhooksWithDue(Instant now) {
        return deliveries
                .distinct(WEBHOOK, Filters.and(Filters.eq(STATE, State.WAITING), Filters.lte(NEXT, now)), String.class)
                .into(new ArrayList<>());
    }

    /** Some of what is due for a webhook; it may have to wait for others of its article. */
    List<Delivery> due(String webhook, Instant now, int most) {
        return deliveries
                .find(Filters.and(
                        Filters.eq(WEBHOOK, webhook), Filters.eq(STATE, State.WAITING), Filters.lte(NEXT, now)))
                .sort(Sorts.ascending(NEXT))
                .limit(most)
                .into(new ArrayList<>());
    }

    /** The one that has to be delivered before all others of the article. */
    Optional<Delivery> head(String webhook, long article) {
        return Optional.ofNullable(deliveries
                .find(Filters.and(
                        Filters.eq(WEBHOOK, webhook), Filters.eq(ARTICLE, article), Filters.eq(STATE, State.WAITING)))
                .sort(Sorts.ascending(ORDER))
                .first());
    }

    /** Looks at one later again, since another one comes first. */
    void defer(Delivery delivery, Instant until) {
        deliveries.updateOne(asSeen(delivery), Updates.set(NEXT, until));
    }

    /** Makes one the caller's to send until then; answers it, or empty if somebody else was faster. */
    Optional<Delivery> claim(Delivery delivery, Instant until) {
        Bson change = Updates.combine(Updates.set(NEXT, until), Updates.set(UNDER_WAY, true), Updates.inc(TRIES, 1));
        return Optional.ofNullable(deliveries.findOneAndUpdate(
                asSeen(delivery), change, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    private static Bson asSeen(Delivery delivery) {
        return Filters.and(
                Filters.eq(ID, delivery.id()),
                Filters.eq(STATE, State.WAITING),
                Filters.eq(NEXT, delivery.nextAt()),
                Filters.eq(TRIES, delivery.tries()));
    }

    /** Notes what a claimed one came to; does nothing when somebody else has claimed it since. */
    void settle(Delivery claimed, State state, Attempt attempt, Instant forgetAt) {
        deliveries.updateOne(
                asClaimed(claimed),
                Updates.combine(
                        Updates.set(STATE, state),
                        Updates.set(UNDER_WAY, false),
                        Updates.set(FORGET, forgetAt),
                        note(attempt)));
    }

    /** Notes that a claimed one failed and is to be tried again. */
    void postpone(Delivery claimed, Instant nextAt, Attempt attempt) {
        deliveries.updateOne(
                asClaimed(claimed),
                Updates.combine(
                        Updates.set(NEXT, nextAt),
                        Updates.set(UNDER_WAY, false),
                        Updates.inc(FAILURES, 1),
                        note(attempt)));
    }

    /** Forgets a claimed one that may not be told any more. */
    void withhold(Delivery claimed) {
        deliveries.deleteOne(asClaimed(claimed));
    }

    private static Bson asClaimed(Delivery claimed) {
        return Filters.and(
                Filters.eq(ID, claimed.id()), Filters.eq(STATE, State.WAITING), Filters.eq(TRIES, claimed.tries()));
    }

    private static Bson note(Attempt attempt) {
        return Updates.pushEach("attempts", List.of(attempt), new PushOptions().slice(-KEPT_ATTEMPTS));
    }

    /** Makes the article's next one due, unless it is being sent. */
    void promote(String webhook, long article, Instant now) {
        head(webhook, article)
                .filter(head -> !head.underWay()
                        && head.failures() == 0
                        && head.nextAt().isAfter(now))
                .ifPresent(head -> defer(head, now));
    }

    /** Gives everything up that waits for a webhook. */
    void giveUp(String webhook, Instant forgetAt) {
        deliveries.updateMany(
                Filters.and(Filters.eq(WEBHOOK, webhook), Filters.eq(STATE, State.WAITING)),
                Updates.combine(
                        Updates.set(STATE, State.DEAD), Updates.set(UNDER_WAY, false), Updates.set(FORGET, forgetAt)));
    }

    /** Forgets everything about a webhook. */
    void forget(String webhook) {
        deliveries.deleteMany(Filters.eq(WEBHOOK, webhook));
    }
}
