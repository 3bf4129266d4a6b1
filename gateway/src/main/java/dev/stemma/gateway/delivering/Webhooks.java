package dev.stemma.gateway.delivering;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.stemma.gateway.delivering.Webhook.KeptSecret;
import dev.stemma.gateway.delivering.Webhook.State;
import dev.stemma.kit.store.Schema;
import dev.stemma.kit.store.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** All webhooks. */
@ApplicationScoped
class Webhooks implements Schema {

    private static final String COLLECTION = "webhooks";
    private static final String ID = "_id";
    private static final String STATE = "state";

    private final MongoCollection<Webhook> webhooks;

    Webhooks(MongoDatabase database) {
        this.webhooks = database.getCollection(COLLECTION, Webhook.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending("createdAt", ID)),
                new IndexModel(Indexes.ascending("owner.id", "createdAt", ID)),
                new IndexModel(Indexes.ascending(STATE)));
    }

    /** Adds one; one with the same id that is there stays. */
    void add(Webhook webhook) {
        UniqueKeys.accept(() -> webhooks.insertOne(webhook));
    }

    Optional<Webhook> find(String id) {
        return Optional.ofNullable(webhooks.find(Filters.eq(ID, id)).first());
    }

    /** All that are delivered to. */
    List<Webhook> active() {
        return webhooks.find(Filters.eq(STATE, State.ACTIVE)).into(new ArrayList<>());
    }

    /**
     * Some of them in the order in which they were asked for.
     *
     * @param owner whose, or null for everybody's
     * @param behind the one before the first, or null
     */
    List<Webhook> list(String owner, Behind behind, int most) {
        Bson whose = owner == null ? Filters.gte("createdAt", Instant.EPOCH) : Filters.eq("owner.id", owner);
        Bson rest = behind == null
                ? whose
                : Filters.and(
                        whose,
                        Filters.gte("createdAt", behind.at()),
                        Filters.or(
                                Filters.gt("createdAt", behind.at()),
                                Filters.and(Filters.eq("createdAt", behind.at()), Filters.gt(ID, behind.id()))));
        return webhooks.find(rest)
                .sort(Sorts.ascending("createdAt", ID))
                .limit(most)
                .into(new ArrayList<>());
    }

    long countOf(String owner) {
        return webhooks.countDocuments(Filters.eq("owner.id", owner));
    }

    /** Stops deliveries. */
    void disable(String id, String reason) {
        webhooks.updateOne(
                Filters.eq(ID, id), Updates.combine(Updates.set(STATE, State.DISABLED), Updates.set("reason", reason)));
    }

    /** Delivers again what comes from now on. */
    void enable(String id) {
        webhooks.updateOne(
                Filters.eq(ID, id), Updates.combine(Updates.set(STATE, State.ACTIVE), Updates.unset("reason")));
    }

    /** Replaces the secrets unless somebody else did so since; answers whether. */
    boolean replaceSecrets(Webhook seen, List<KeptSecret> secrets) {
        Bson unchanged = Filters.and(Filters.eq(ID, seen.id()), Filters.eq("secretId", seen.secretId()));
        Bson change = Updates.combine(
                Updates.set("secrets", secrets),
                Updates.set("secretId", secrets.getFirst().id()));
        return webhooks.updateOne(unchanged, change).getMatchedCount() == 1;
    }

    void remove(String id) {
        webhooks.deleteOne(Filters.eq(ID, id));
    }
}
