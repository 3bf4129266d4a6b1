package dev.stemma.revision;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Because;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.DecisionNoted;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventData.ProposalConflicted;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.EventData.RequestRefused;
import dev.stemma.events.Topics;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.pojo.annotations.BsonId;

/** What article-service made of each request of this service. */
@ApplicationScoped
public class Outcomes implements Schema {

    private static final String COLLECTION = "outcomes";
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoCollection<Outcome> outcomes;

    /** Notes them in that database. */
    public Outcomes(MongoDatabase database) {
        this.outcomes = database.getCollection(COLLECTION, Outcome.class);
    }

    /**
     * What became of a request.
     *
     * @param id {@code <article>:<sequence of the request>}
     * @param state {@code published}, {@code proposed}, {@code conflicted} or {@code refused}
     * @param revision the revision that it led to, or null
     * @param reason why it was not carried out, or null
     */
    public record Outcome(@BsonId String id, String state, Long revision, String reason) {}

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(
                Indexes.ascending("at"), new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS)));
    }

    /** What became of that request, if it is known already. */
    public Optional<Outcome> find(long article, long request) {
        return Optional.ofNullable(
                outcomes.find(Filters.eq(id(article, request))).first());
    }

    /** Notes an event of an article if it answers a request; noting it again changes nothing. */
    public void note(Event event) {
        Because because = event.head().because();
        if (because == null || !because.topic().equals(Topics.REVIEWS)) {
            return;
        }
        switch (event.data()) {
            case HeadChanged change -> put(event, "published", change.revision().id(), null);
            case ProposalSubmitted proposal ->
                put(event, "proposed", proposal.revision().id(), null);
            case ProposalConflicted conflict -> put(event, "conflicted", null, conflict.reason());
            case RequestRefused refused -> put(event, "refused", null, refused.reason());
            case DecisionNoted noted -> {
                // nobody waits for an outcome: the decision had its effect here before
            }
            default -> throw new IllegalArgumentException("No outcome of a request: " + event.type());
        }
    }

    private void put(Event event, String state, Long revision, String reason) {
        outcomes.updateOne(
                Filters.eq(id(event.article(), event.head().because().sequence())),
                Updates.combine(
                        Updates.set("at", Date.from(event.head().at())),
                        Updates.set("state", state),
                        revision == null ? Updates.unset("revision") : Updates.set("revision", revision),
                        reason == null ? Updates.unset("reason") : Updates.set("reason", reason)),
                new UpdateOptions().upsert(true));
    }

    private static String id(long article, long request) {
        return article + ":" + request;
    }
}
