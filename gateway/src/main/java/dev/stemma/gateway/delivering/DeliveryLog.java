package dev.stemma.gateway.delivering;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.stemma.gateway.delivering.Delivery.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Reads what was, is being and will be delivered. */
@ApplicationScoped
class DeliveryLog {

    private static final String ID = "_id";
    private static final String WEBHOOK = "webhook";
    private static final String QUEUED = "queuedAt";

    private final MongoCollection<Delivery> deliveries;

    DeliveryLog(MongoDatabase database) {
        this.deliveries = database.getCollection(Deliveries.COLLECTION, Delivery.class);
    }

    Optional<Delivery> find(String webhook, String id) {
        return Optional.ofNullable(deliveries
                .find(Filters.and(Filters.eq(ID, id), Filters.eq(WEBHOOK, webhook)))
                .first());
    }

    long count(String webhook, State state) {
        return deliveries.countDocuments(inState(webhook, state));
    }

    /**
     * Some of a webhook's, those queued last first.
     *
     * @param state of these, or null for all
     * @param behind the one before the first, or null
     */
    List<Delivery> list(String webhook, State state, Behind behind, int most) {
        Bson all = state == null ? Filters.eq(WEBHOOK, webhook) : inState(webhook, state);
        return deliveries
                .find(behind == null ? all : Filters.and(all, earlierThan(behind)))
                .sort(Sorts.descending(QUEUED, ID))
                .limit(most)
                .into(new ArrayList<>());
    }

    private static Bson inState(String webhook, State state) {
        return Filters.and(Filters.eq(WEBHOOK, webhook), Filters.eq("state", state));
    }

    private static Bson earlierThan(Behind behind) {
        return Filters.and(
                Filters.lte(QUEUED, behind.at()),
                Filters.or(
                        Filters.lt(QUEUED, behind.at()),
                        Filters.and(Filters.eq(QUEUED, behind.at()), Filters.lt(ID, behind.id()))));
    }
}
