package dev.stemma.gateway.delivering;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.stemma.gateway.delivering.WebhookReplay.State;
import dev.stemma.kit.store.Schema;
import dev.stemma.kit.store.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The replays that were asked for. */
@ApplicationScoped
class WebhookReplays implements Schema {

    private static final String COLLECTION = "replays";
    private static final String STATE = "state";

    private final MongoCollection<WebhookReplay> replays;

    WebhookReplays(MongoDatabase database) {
        this.replays = database.getCollection(COLLECTION, WebhookReplay.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.ascending(STATE, "createdAt")),
                new IndexModel(Indexes.ascending("webhook")),
                new IndexModel(Indexes.ascending("forgetAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)));
    }

    /** Adds one; one with the same id that is there stays. */
    void add(WebhookReplay replay) {
        UniqueKeys.accept(() -> replays.insertOne(replay));
    }

    Optional<WebhookReplay> find(String id) {
        return Optional.ofNullable(replays.find(Filters.eq("_id", id)).first());
    }

    /** The one that is to be carried out first. */
    Optional<WebhookReplay> next() {
        return Optional.ofNullable(replays.find(Filters.eq(STATE, State.RUNNING))
                .sort(Sorts.ascending("createdAt"))
                .first());
    }

    /** Keeps how far it is. */
    void save(WebhookReplay replay) {
        replays.replaceOne(Filters.eq("_id", replay.id()), replay);
    }

    /** Forgets the replays of a webhook. */
    void forget(String webhook) {
        replays.deleteMany(Filters.eq("webhook", webhook));
    }
}
