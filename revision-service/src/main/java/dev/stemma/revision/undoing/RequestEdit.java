package dev.stemma.revision.undoing;

import dev.stemma.events.Cause;
import dev.stemma.events.EventData.EditRequested;
import dev.stemma.events.EventType;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.Articles;
import dev.stemma.revision.History;
import dev.stemma.revision.ReviewTexts;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Viewer;
import dev.stemma.revision.deciding.Decisions;
import dev.stemma.revision.deciding.Decisions.Case;
import dev.stemma.revision.deciding.Decisions.Taken;
import dev.stemma.revision.deciding.Decisions.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks article-service for an edit whose text is made of earlier ones. It is an edit of who asks, with all its rules. */
@ApplicationScoped
class RequestEdit {

    private final Decisions decisions;
    private final Revisions revisions;
    private final LastRun lastRun;
    private final Texts texts;
    private final ReviewTexts requestedTexts;

    RequestEdit(Decisions decisions, Revisions revisions, LastRun lastRun, Texts texts, ReviewTexts requestedTexts) {
        this.decisions = decisions;
        this.revisions = revisions;
        this.lastRun = lastRun;
        this.texts = texts;
        this.requestedTexts = requestedTexts;
    }

    /**
     * Takes back what one revision changed, and leaves what came after it.
     *
     * @throws Problem revision-not-found, revision-hidden, nothing-to-undo, edit-conflict
     */
    Taken undo(long revision, String comment, Caller caller, Attempt attempt) {
        return decisions.decide(revision, caller, attempt, matter -> {
            StoredRevision undone = shown(matter, caller);
            StoredRevision head = head(matter);
            StoredRevision before = Optional.ofNullable(undone.replaced())
                    .flatMap(revisions::byId)
                    .orElseThrow(() -> new Problem(
                            ProblemType.NOTHING_TO_UNDO, "Revision " + revision + " is the first of its article."));
            checkShown(before, Viewer.of(caller));
            String current = texts.source(head);
            Merged merged = ThreeWayMerge.merge(texts.source(undone), current, texts.source(before));
            if (!merged.isClean()) {
                throw conflict(undone, head, current, before, merged);
            }
            String said = comment == null ? "Undo revision " + revision : comment;
            return request(head, requestedTexts.keep(merged.text()), said, Cause.UNDO, attempt);
        });
    }

    /**
     * Makes the text of a revision the head again.
     *
     * @throws Problem revision-not-found, revision-hidden
     */
    Taken restore(long revision, String comment, Caller caller, Attempt attempt) {
        return decisions.decide(revision, caller, attempt, matter -> {
            StoredRevision restored = shown(matter, caller);
            String said = comment == null ? "Restore revision " + revision : comment;
            return request(head(matter), ReviewTexts.of(restored), said, Cause.RESTORE, attempt);
        });
    }

    /**
     * Makes the last text the head again that is not of that author, if the head is.
     *
     * @param author id or name
     * @throws Problem nothing-to-undo, revision-hidden where that text is
     */
    Taken rollBack(History history, String author, String comment, Caller moderator, Attempt attempt) {
        if (history.head() == null) {
            throw nothingPublished(history);
        }
        return decisions.decide(history.head().revision(), moderator, attempt, matter -> {
            StoredRevision head = head(matter);
            StoredRevision kept = lastRun.before(head, author);
            // nobody names the revision that comes back, so nobody may have meant a hidden one
            if (kept.hides(StoredRevision.TEXT)) {
                throw new Problem(
                        ProblemType.REVISION_HIDDEN,
                        "It would go back to revision " + kept.id() + ", which is hidden. Restore another one.");
            }
            String said =
                    comment == null ? "Roll back the changes of " + author + " to revision " + kept.id() : comment;
            return request(head, ReviewTexts.of(kept), said, Cause.ROLLBACK, attempt);
        });
    }

    private static Verdict request(StoredRevision head, String text, String comment, Cause cause, Attempt attempt) {
        EditRequested data = new EditRequested(attempt.eventId(), head.id(), null, comment, cause);
        return new Verdict(EventType.EDIT_REQUESTED, data, text);
    }

    private static StoredRevision shown(Case matter, Caller caller) {
        StoredRevision revision = matter.revision();
        Viewer viewer = Viewer.of(caller);
        Articles.checkVisible(matter.history(), viewer);
        if (!revision.isPublished(matter.history())) {
            throw new Problem(ProblemType.REVISION_NOT_FOUND, "There is no published revision " + revision.id() + ".");
        }
        checkShown(revision, viewer);
        return revision;
    }

    /** What comes back must be what the caller may see, or an undo would publish what was hidden. */
    private static void checkShown(StoredRevision revision, Viewer viewer) {
        if (revision.hides(StoredRevision.TEXT) && (!viewer.moderator() || revision.sha256() == null)) {
            throw new Problem(ProblemType.REVISION_HIDDEN, "Revision " + revision.id() + " is hidden.");
        }
    }

    private StoredRevision head(Case matter) {
        return Optional.ofNullable(matter.history().head())
                .flatMap(head -> revisions.byId(head.revision()))
                .orElseThrow(() -> nothingPublished(matter.history()));
    }

    private static Problem nothingPublished(History history) {
        return new Problem(ProblemType.NOTHING_TO_UNDO, "Nothing of " + history.title() + " is published.");
    }

    /** Enough to finish it by hand; what is hidden is left out. */
    private Problem conflict(
            StoredRevision undone, StoredRevision head, String current, StoredRevision before, Merged merged) {
        boolean hidden = undone.hides(StoredRevision.TEXT) || before.hides(StoredRevision.TEXT);
        Problem problem = new Problem(
                        ProblemType.EDIT_CONFLICT, "Later changes overlap with those of revision " + undone.id() + ".")
                .with("current", side(head.id(), current));
        return hidden
                ? problem
                : problem.with("base", side(undone.id(), texts.source(undone)))
                        .with("yours", texts.source(before))
                        .with("merged", merged.text())
                        .with("conflicts", merged.conflicts());
    }

    private static Map<String, Object> side(long revision, String source) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("revision", Map.of("id", revision));
        side.put("source", source);
        return side;
    }
}
