package dev.stemma.revision.undoing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Sorts;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds where the last run of one author began. */
@ApplicationScoped
class LastRun {

    private static final int BATCH = 100;

    private final Revisions revisions;

    LastRun(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * The newest revision before the head that is not of that author, though the head is.
     *
     * @param author id or name
     * @throws Problem nothing-to-undo
     */
    StoredRevision before(StoredRevision head, String author) {
        if (!isBy(head, author)) {
            throw new Problem(
                            ProblemType.NOTHING_TO_UNDO,
                            "The head is not by " + author + ": somebody edited after them, or it was rolled back.")
                    .with("head", head.id());
        }
        long before = head.sequence();
        while (true) {
            List<StoredRevision> batch = revisions.find(
                    and(eq("article", head.article()), gt("sequence", 0), lt("sequence", before)),
                    Sorts.descending("sequence"),
                    BATCH);
            for (StoredRevision revision : batch) {
                if (!isBy(revision, author)) {
                    return revision;
                }
            }
            if (batch.size() < BATCH) {
                throw new Problem(
                        ProblemType.NOTHING_TO_UNDO, "All of it is by " + author + ". Delete the article instead.");
            }
            before = batch.getLast().sequence();
        }
    }

    private static boolean isBy(StoredRevision revision, String author) {
        return revision.author() != null
                && (revision.author().id().equals(author)
                        || revision.author().name().equals(author));
    }
}
