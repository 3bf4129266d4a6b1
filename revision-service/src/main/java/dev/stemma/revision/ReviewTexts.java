package dev.stemma.revision;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The texts that requests carry: those of revisions, and those that were made for a request and are no revision yet. */
@ApplicationScoped
public class ReviewTexts implements Schema {

    private static final String COLLECTION = "requested_texts";
    private static final String OF_REVISION = "revision:";

    /** Far longer than an event may wait to be sent. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoCollection<Document> requested;
    private final Revisions revisions;
    private final Texts texts;

    ReviewTexts(MongoDatabase database, Revisions revisions, Texts texts) {
        this.requested = database.getCollection(COLLECTION);
        this.revisions = revisions;
        this.texts = texts;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(
                Indexes.ascending("at"), new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS)));
    }

    /** Refers to the text of a revision. */
    public static String of(StoredRevision revision) {
        return OF_REVISION + revision.id();
    }

    /** Keeps a text that was made for a request, and refers to it. */
    public String keep(String source) {
        String sha256 = Body.sha256(source);
        requested.updateOne(
                Filters.eq("_id", sha256),
                Updates.combine(Updates.set("source", source), Updates.set("at", Date.from(Instant.now()))),
                new UpdateOptions().upsert(true));
        return sha256;
    }

    /** The text that a reference names. */
    public String load(String reference) {
        if (reference.startsWith(OF_REVISION)) {
            long id = Long.parseLong(reference.substring(OF_REVISION.length()));
            return texts.source(
                    revisions.byId(id).orElseThrow(() -> new IllegalStateException("Revision " + id + " is missing.")));
        }
        Document kept = requested.find(Filters.eq("_id", reference)).first();
        if (kept == null) {
            throw new IllegalStateException("The text " + reference + " of a request is missing.");
        }
        return kept.getString("source");
    }
}
