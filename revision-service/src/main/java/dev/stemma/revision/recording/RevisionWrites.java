package dev.stemma.revision.recording;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.stemma.events.RevisionState;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.StoredRevision.Conflict;
import dev.stemma.revision.StoredRevision.Reversal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/** Writes revisions under their own ids before the cursor moves: writing one again changes nothing. */
@ApplicationScoped
class RevisionWrites {

    private static final String SETTLED = "settled";

    private final MongoCollection<StoredRevision> revisions;

    RevisionWrites(MongoDatabase database) {
        this.revisions = database.getCollection(Revisions.COLLECTION, StoredRevision.class);
    }

    /**
     * Stores a revision.
     *
     * @param lasting fields that keep what they were first; null means none
     * @param current fields that get these values; null means unchanged
     */
    void put(long id, Map<String, Object> lasting, Map<String, Object> current) {
        List<Bson> changes = new ArrayList<>();
        lasting.forEach((name, value) -> {
            if (value != null) {
                changes.add(Updates.setOnInsert(name, value));
            }
        });
        current.forEach((name, value) -> {
            if (value != null) {
                changes.add(Updates.set(name, value));
            }
        });
        revisions.updateOne(eq(id), Updates.combine(changes), new UpdateOptions().upsert(true));
    }

    /** Notes that another proposal took the place of this one. */
    void supersede(long proposal, long sequence) {
        settle(proposal, sequence, Updates.set("state", RevisionState.SUPERSEDED));
    }

    /** Notes that a proposal could not be published: it is open again, unless another one took its place. */
    void conflict(long proposal, long sequence, Conflict conflict) {
        RevisionState state =
                "superseded".equals(conflict.reason()) ? RevisionState.SUPERSEDED : RevisionState.CONFLICTED;
        settle(proposal, sequence, Updates.combine(Updates.set("state", state), Updates.set("conflict", conflict)));
    }

    /** Notes that a proposal was published by a merge. */
    void publishedAs(long proposal, long sequence, long merge) {
        settle(
                proposal,
                sequence,
                Updates.combine(Updates.set("state", RevisionState.PUBLISHED), Updates.set("publishedAs", merge)));
    }

    /** Marks what stood between two revisions with the same text, where nothing else brought an earlier text back yet. */
    void markReverted(long article, long restored, Reversal by) {
        revisions.updateMany(
                and(
                        eq("article", article),
                        gt("sequence", restored),
                        lt("sequence", by.sequence()),
                        exists("reversal", false)),
                Updates.set("reversal", by));
    }

    /** Once only: what reviewers decide after that event is not undone when the event comes again. */
    private void settle(long proposal, long sequence, Bson outcome) {
        revisions.updateOne(
                and(eq(proposal), or(exists(SETTLED, false), lt(SETTLED, sequence))),
                Updates.combine(outcome, Updates.set(SETTLED, sequence)));
    }
}
