package dev.stemma.kit.idempotency;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.Schema;
import dev.stemma.kit.store.UniqueKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The keys that were used in the last 24 hours, each with the event id that its write has. */
@ApplicationScoped
class IdempotencyRecords implements Schema {

    private static final String COLLECTION = "idempotency";
    private static final String REFUSAL = "refusal";
    private static final Duration KEPT = Duration.ofHours(24);

    /** Longer than any write may take: a try older than this has crashed. */
    private static final Duration LONGEST_TRY = Duration.ofSeconds(15);

    private final MongoCollection<Document> records;

    IdempotencyRecords(MongoDatabase database) {
        this.records = database.getCollection(COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(
                Indexes.ascending("createdAt"), new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS)));
    }

    /** Claims a key for a try, or says why it cannot be claimed. */
    Begun begin(String id, String fingerprint) {
        String eventId = UUID.randomUUID().toString();
        Instant now = Instant.now();
        Document record = new Document("_id", id)
                .append("fingerprint", fingerprint)
                .append("eventId", eventId)
                .append("createdAt", Date.from(now))
                .append("deadline", Date.from(now.plus(LONGEST_TRY)));
        return UniqueKeys.accept(() -> records.insertOne(record))
                ? new Begun.First(eventId)
                : beginAgain(id, fingerprint, now);
    }

    private Begun beginAgain(String id, String fingerprint, Instant now) {
        Document record = records.find(Filters.eq("_id", id)).first();
        if (record == null) {
            return new Begun.Running();
        }
        if (!fingerprint.equals(record.getString("fingerprint"))) {
            return new Begun.OtherRequest();
        }
        if (record.get(REFUSAL) instanceof Document refusal) {
            return new Begun.Refused(refusal);
        }
        Date deadline = record.getDate("deadline");
        Number article = record.get("article", Number.class);
        if (deadline.toInstant().isAfter(now)) {
            return new Begun.Running();
        }
        Bson stillOver = Filters.and(Filters.eq("_id", id), Filters.eq("deadline", deadline));
        Bson claim = Updates.set("deadline", Date.from(now.plus(LONGEST_TRY)));
        return records.updateOne(stillOver, claim).getMatchedCount() == 1
                ? new Begun.Again(record.getString("eventId"), article == null ? null : article.longValue())
                : new Begun.Running();
    }

    /** Notes the article that is about to be written. */
    void aim(String id, long article) {
        records.updateOne(Filters.eq("_id", id), Updates.set("article", article));
    }

    /** The request was refused for good: its repetitions are refused in the same words. */
    void refuse(String id, Document refusal) {
        records.updateOne(Filters.eq("_id", id), Updates.set(REFUSAL, refusal));
    }

    /** The try is over, whatever it came to: a repetition looks for its event, and may try again at once. */
    void over(String id) {
        records.updateOne(Filters.eq("_id", id), Updates.set("deadline", Date.from(Instant.EPOCH)));
    }

    /** What claiming a key came to. */
    sealed interface Begun {

        /** Nobody used the key before. */
        record First(String eventId) implements Begun {}

        /** An earlier try with the same request is over; its event may have been committed. */
        record Again(String eventId, Long article) implements Begun {}

        /** An earlier try was refused for good. */
        record Refused(Document refusal) implements Begun {}

        /** An earlier try is under way. */
        record Running() implements Begun {}

        /** The key stands for another request. */
        record OtherRequest() implements Begun {}
    }
}
