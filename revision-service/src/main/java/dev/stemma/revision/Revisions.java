package dev.stemma.revision;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import dev.stemma.events.Cause;
import dev.stemma.events.Revision;
import dev.stemma.events.RevisionState;
import dev.stemma.events.Salts;
import dev.stemma.kit.store.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;

/** All revisions and proposals. Written before the cursor moves, under their own ids: writing one again changes nothing. */
@ApplicationScoped
public class Revisions implements Schema {

    private static final String COLLECTION = "revisions";

    private final MongoCollection<StoredRevision> revisions;

    Revisions(MongoDatabase database) {
        this.revisions = database.getCollection(COLLECTION, StoredRevision.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        // not sparse: MongoDB sorts by no sparse index
        IndexOptions published =
                new IndexOptions().name("published").partialFilterExpression(Filters.gt("sequence", 0));
        return List.of(
                new IndexModel(Indexes.descending("article", "sequence")),
                new IndexModel(Indexes.descending("author.id", "publishedAt", "_id")),
                new IndexModel(Indexes.descending("author.name", "publishedAt", "_id")),
                new IndexModel(Indexes.descending("publishedAt", "_id"), published));
    }

    /**
     * Stores a new head, or makes the head of what was a proposal.
     *
     * @param sequence of the event
     * @param replaced the head before it, or null
     */
    public void publish(Revision head, String source, Salts salts, Cause cause, long sequence, History.Head replaced) {
        upsert(
                head,
                source,
                salts,
                set("state", RevisionState.PUBLISHED),
                set("sequence", sequence),
                set("publishedAt", head.publishedAt()),
                set("tags", head.tags()),
                set("cause", cause),
                set("replaced", replaced == null ? null : replaced.revision()),
                set("delta", head.size() - (replaced == null ? 0 : replaced.size())));
    }

    /** Stores a proposal. */
    public void propose(Revision proposal, String source, Salts salts, long sequence) {
        upsert(
                proposal,
                source,
                salts,
                set("submitted", sequence),
                setOnInsert("state", proposal.state()),
                setOnInsert("tags", proposal.tags()));
    }

    /** Notes where a proposal stands now; does nothing when it is unknown. */
    public void setState(long id, RevisionState state) {
        revisions.updateOne(eq(id), set("state", state));
    }

    /** Notes that a proposal was published by a merge. */
    public void setPublishedAs(long proposal, long merge) {
        revisions.updateOne(eq(proposal), combine(set("state", RevisionState.PUBLISHED), set("publishedAs", merge)));
    }

    private void upsert(Revision revision, String source, Salts salts, Bson... state) {
        List<Bson> changes = new ArrayList<>(List.of(state));
        changes.addAll(List.of(
                setOnInsert("article", revision.article().id()),
                setOnInsert("parents", revision.parents()),
                setOnInsert("hidden", List.of()),
                setOnInsert("author", revision.author()),
                setOnInsert("at", revision.at()),
                setOnInsert("comment", revision.comment()),
                setOnInsert("minor", revision.minor()),
                setOnInsert("bot", revision.bot()),
                setOnInsert("size", revision.size()),
                setOnInsert("sha256", revision.sha256()),
                setOnInsert("salts", salts),
                setOnInsert("body", Body.of(source))));
        revisions.updateOne(eq(revision.id()), combine(changes), new UpdateOptions().upsert(true));
    }

    /** The revision with that id and its text. */
    public Optional<StoredRevision> byId(long id) {
        return Optional.ofNullable(revisions.find(eq(id)).first());
    }

    /**
     * Revisions without their texts.
     *
     * @param order must be total
     * @param most how many at most
     */
    public List<StoredRevision> find(Bson filter, Bson order, int most) {
        return revisions
                .find(filter)
                .projection(Projections.exclude("body"))
                .sort(order)
                .limit(most)
                .into(new ArrayList<>());
    }

    /** Those of the given revisions whose text is hidden. */
    public Set<Long> withHiddenText(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<Long> hidden = new HashSet<>();
        find(and(Filters.in("_id", ids), eq("hidden", StoredRevision.TEXT)), Indexes.ascending("_id"), ids.size())
                .forEach(revision -> hidden.add(revision.id()));
        return hidden;
    }
}
