package dev.stemma.revision;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One document per article for what reviewers decide: the sequence of the last decision, and the events that are not sent
 * yet. A decision is one compare-and-set here; everything else follows from its event.
 */
@ApplicationScoped
public class Reviews implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "reviews";

    private static final String SEQUENCE = "sequence";

    private final MongoCollection<Document> reviews;

    Reviews(MongoDatabase database) {
        this.reviews = database.getCollection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending(Outbox.PENDING), new IndexOptions().sparse(true)));
    }

    /** Sequence of the last decision about an article, 0 when there is none. */
    public long sequence(long article) {
        return Optional.ofNullable(reviews.find(Filters.eq(article)).first())
                .map(found -> found.get(SEQUENCE, Number.class).longValue())
                .orElse(0L);
    }

    /**
     * Adds a decision, if none was added meanwhile.
     *
     * @param event its event, one sequence after what was read
     * @return false when another decision about the article came first, or too many wait to be sent
     */
    public boolean add(long article, OutboxEntry event) {
        if (event.sequence() == 1) {
            reviews.updateOne(Filters.eq(article), Updates.setOnInsert(SEQUENCE, 0L), new UpdateOptions().upsert(true));
        }
        Bson unchanged = Filters.and(Filters.eq(article), Filters.eq(SEQUENCE, event.sequence() - 1), Outbox.hasRoom());
        Bson update = Updates.combine(Updates.set(SEQUENCE, event.sequence()), Outbox.push(article, List.of(event)));
        return reviews.updateOne(unchanged, update).getMatchedCount() == 1;
    }
}
