package dev.stemma.revision;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Finds a revision that a request names, and decides whether the viewer may see it. */
@ApplicationScoped
public class ShownRevisions {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Revisions revisions;
    private final Histories histories;

    ShownRevisions(Revisions revisions, Histories histories) {
        this.revisions = revisions;
        this.histories = histories;
    }

    /**
     * The revision of that id, with its text.
     *
     * @throws Problem revision-not-found, also for somebody else's proposal; article-deleted; revision-hidden
     */
    public Shown find(String id, Viewer viewer) {
        if (!ID.matcher(id).matches()) {
            throw notFound(id);
        }
        StoredRevision revision = revisions.byId(Long.parseLong(id)).orElseThrow(() -> notFound(id));
        History history = histories.byId(revision.article()).orElseThrow(() -> notFound(id));
        boolean visible = revision.isPublished(history)
                || (revision.isProposal(history) && (viewer.mayReview(revision) || isPublicByMerge(revision, history)));
        if (!visible) {
            throw notFound(id);
        }
        Articles.checkVisible(history, viewer);
        boolean erased = revision.sha256() == null;
        if (revision.hides(StoredRevision.TEXT) && (erased || !viewer.moderator())) {
            throw Caching.personal(new Problem(ProblemType.REVISION_HIDDEN, "Revision " + id + " is hidden."));
        }
        return new Shown(revision, history);
    }

    /** A proposal that was merged is as public as the head that it was merged into. */
    private boolean isPublicByMerge(StoredRevision proposal, History history) {
        return proposal.publishedAs() != null
                && revisions
                        .byId(proposal.publishedAs())
                        .filter(merge -> merge.isPublished(history) && !merge.hides(StoredRevision.TEXT))
                        .isPresent();
    }

    /** The same for an id that never was and for one that others may see. */
    private static Problem notFound(String id) {
        return Caching.personal(
                new Problem(ProblemType.REVISION_NOT_FOUND, "There is no revision " + id + " to be seen."));
    }

    /**
     * A revision that may be shown, and its article.
     *
     * @param revision the revision
     * @param history its article
     */
    public record Shown(StoredRevision revision, History history) {

        /** Whether somebody else may get another answer. */
        public boolean isPersonal() {
            return !revision.isPublished(history)
                    || history.isDeleted()
                    || !revision.hidden().isEmpty();
        }
    }
}
