package dev.stemma.revision.deciding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.stemma.events.RevisionState;
import dev.stemma.revision.Body.DamagedText;
import dev.stemma.revision.DetachBodies;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.recording.EraseWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** Writes what was decided into the revisions' documents. Doing it again changes nothing, nor does doing it late. */
@ApplicationScoped
class DecidedRevisions {

    private static final String REVIEWED = "reviewed";
    private static final String MARKED = "marked";

    private final MongoCollection<StoredRevision> revisions;
    private final DetachBodies detachment;
    private final EraseWords words;

    DecidedRevisions(MongoDatabase database, DetachBodies detachment, EraseWords words) {
        this.revisions = database.getCollection(Revisions.COLLECTION, StoredRevision.class);
        this.detachment = detachment;
        this.words = words;
    }

    /** An open proposal gets that state. */
    void settle(long revision, long sequence, RevisionState state) {
        revisions.updateOne(
                and(
                        eq(revision),
                        in("state", RevisionState.PROPOSED, RevisionState.CONFLICTED),
                        isNews(REVIEWED, sequence)),
                Updates.combine(Updates.set("state", state), Updates.set(REVIEWED, sequence)));
    }

    /** Parts of it are hidden from now on, besides those that were before. */
    void hide(long revision, long sequence, List<String> what) {
        mark(revision, sequence, Updates.addEachToSet("hidden", what));
    }

    /** Nothing of it is hidden any more but what is erased. */
    void unhide(long revision, long sequence) {
        StoredRevision stored = revisions.find(eq(revision)).first();
        if (stored != null) {
            mark(revision, sequence, Updates.set("hidden", erased(stored)));
        }
    }

    private static List<String> erased(StoredRevision revision) {
        List<String> erased = new ArrayList<>();
        if (revision.sha256() == null) {
            erased.add(StoredRevision.TEXT);
        }
        if (revision.comment() == null) {
            erased.add(StoredRevision.COMMENT);
        }
        if (revision.author() == null) {
            erased.add(StoredRevision.AUTHOR);
        }
        return erased;
    }

    /** Parts of it are gone for good: value and salt, so that the commitment tells nothing any more. */
    void erase(long revision, List<String> what) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.addEachToSet("hidden", what));
        if (what.contains(StoredRevision.AUTHOR)) {
            changes.add(unset("author", "salts.author"));
        }
        if (what.contains(StoredRevision.COMMENT)) {
            changes.add(unset("comment", "salts.comment"));
        }
        if (what.contains(StoredRevision.TEXT)) {
            detach(revision);
            words.of(revision);
            changes.add(unset("body", "origins", "size", "sha256", "delta", "salts.text"));
            // a head tells by how much it grew, and so the size before
            revisions.updateMany(eq("replaced", revision), Updates.unset("delta"));
        }
        revisions.updateOne(eq(revision), Updates.combine(changes));
        if (what.contains(StoredRevision.TEXT)) {
            detach(revision);
        }
    }

    private void detach(long revision) {
        try {
            detachment.from(revision);
        } catch (DamagedText e) {
            throw new IllegalStateException(
                    "A text that is packed against revision " + revision + " is damaged; restore it first.", e);
        }
    }

    private void mark(long revision, long sequence, Bson change) {
        revisions.updateOne(
                and(eq(revision), isNews(MARKED, sequence)), Updates.combine(change, Updates.set(MARKED, sequence)));
    }

    /** Sequences count within one article: marks that another article's decision set are news to all others. */
    private static Bson isNews(String field, long sequence) {
        return or(exists(field, false), lt(field, sequence));
    }

    private static Bson unset(String... fields) {
        List<Bson> unset = new ArrayList<>();
        for (String field : fields) {
            unset.add(Updates.unset(field));
        }
        return Updates.combine(unset);
    }
}
