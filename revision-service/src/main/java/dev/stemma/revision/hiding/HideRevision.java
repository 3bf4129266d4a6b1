package dev.stemma.revision.hiding;

import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventType;
import dev.stemma.events.RevisionState;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.deciding.Decisions;
import dev.stemma.revision.deciding.Decisions.Case;
import dev.stemma.revision.deciding.Decisions.Taken;
import dev.stemma.revision.deciding.Decisions.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Hides parts of revisions. The head cannot be hidden, nor what is about to become it. */
@ApplicationScoped
class HideRevision {

    /** Copies of a text beyond these are told and hidden in further calls. */
    private static final int MOST_COPIES = 1_000;

    private final Decisions decisions;
    private final Revisions revisions;

    HideRevision(Decisions decisions, Revisions revisions) {
        this.decisions = decisions;
        this.revisions = revisions;
    }

    /**
     * What shall be hidden.
     *
     * @param type hiding or erasing
     * @param revision id of the revision
     * @param what {@code text}, {@code comment}, {@code author}
     * @param reason why
     * @param alsoSameText whether the decision covers other revisions with the same text
     */
    record Hiding(EventType type, long revision, List<String> what, String reason, boolean alsoSameText) {}

    /** Ids of the other revisions, of any article, that have the text of this one. */
    List<Long> sameText(long revision) {
        return copies(revision).stream().map(StoredRevision::id).toList();
    }

    /**
     * Hides it.
     *
     * @throws Problem revision-not-found, revision-is-head, not-settled
     */
    Taken hide(Hiding hiding, Caller moderator, Attempt attempt) {
        List<StoredRevision> copies = hiding.alsoSameText() ? copies(hiding.revision()) : List.of();
        Taken taken = hide(hiding, hiding.revision(), copies, moderator, attempt);
        // each article has decisions of its own; a repetition covers those again that a crash left out
        copies.stream()
                .filter(copy -> copy.article() != taken.event().article())
                .collect(Collectors.groupingBy(StoredRevision::article, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(elsewhere -> hide(hiding, elsewhere.getFirst().id(), elsewhere, moderator, Attempt.once()));
        return taken;
    }

    /** Shows all of it again. */
    Taken unhide(long revision, String reason, Caller moderator, Attempt attempt) {
        return decisions.decide(revision, moderator, attempt, matter -> {
            checkKnown(matter);
            RevisionDecided data = new RevisionDecided(revision, List.of(), reason, List.of());
            return new Verdict(EventType.REVISION_UNHIDDEN, data, null);
        });
    }

    private Taken hide(
            Hiding hiding, long revision, Collection<StoredRevision> copies, Caller moderator, Attempt attempt) {
        return decisions.decide(revision, moderator, attempt, matter -> {
            checkKnown(matter);
            List<Long> here = copies.stream()
                    .filter(copy -> copy.article() == matter.history().id() && copy.id() != revision)
                    .map(StoredRevision::id)
                    .toList();
            checkNoHead(matter, here);
            RevisionDecided data = new RevisionDecided(revision, here, hiding.reason(), hiding.what());
            return new Verdict(hiding.type(), data, null);
        });
    }

    private List<StoredRevision> copies(long revision) {
        return revisions
                .byId(revision)
                .filter(known -> known.sha256() != null)
                .map(known -> revisions.withText(known.sha256(), revision, MOST_COPIES))
                .orElse(List.of());
    }

    private static void checkKnown(Case matter) {
        if (matter.state().value() == null) {
            throw new Problem(
                    ProblemType.REVISION_NOT_FOUND,
                    "There is no revision " + matter.revision().id() + " to hide.");
        }
    }

    private static void checkNoHead(Case matter, List<Long> copies) {
        Long head = matter.history().head() == null
                ? null
                : (Long) matter.history().head().revision();
        if (matter.state().head() || copies.contains(head)) {
            throw new Problem(
                            ProblemType.REVISION_IS_HEAD,
                            "Revision " + head + " is what readers of "
                                    + matter.history().title() + " see.")
                    .with("head", head);
        }
        if (matter.state().value() == RevisionState.APPROVED) {
            throw new Problem(
                            ProblemType.NOT_SETTLED,
                            "Revision " + matter.revision().id() + " was approved and is about to be published.")
                    .with("state", RevisionState.APPROVED);
        }
    }
}
