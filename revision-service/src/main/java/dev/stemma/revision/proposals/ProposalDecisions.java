package dev.stemma.revision.proposals;

import dev.stemma.events.EventData.RevisionApproved;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventType;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.ReviewTexts;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.deciding.Decisions;
import dev.stemma.revision.deciding.Decisions.Case;
import dev.stemma.revision.deciding.Decisions.Taken;
import dev.stemma.revision.deciding.Decisions.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Decides on proposals: approving what was seen, rejecting with a reason, withdrawing one's own. */
@ApplicationScoped
class ProposalDecisions {

    private final Decisions decisions;

    ProposalDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Approves a proposal.
     *
     * @param seen SHA-256 of the text that the moderator looked at
     * @throws Problem not-proposed, seen-differs, forbidden for one's own
     */
    Taken approve(long revision, String seen, String reason, Caller moderator, Attempt attempt) {
        return decisions.decide(revision, moderator, attempt, matter -> {
            StoredRevision proposal = open(matter);
            if (isOwn(proposal, moderator)) {
                throw new Problem(ProblemType.FORBIDDEN, "Nobody approves a proposal of their own.");
            }
            if (!proposal.hidden().isEmpty()) {
                throw new Problem(
                                ProblemType.NOT_PROPOSED,
                                "Proposal " + revision + " is hidden. Show it again before you approve it.")
                        .with("state", matter.state().value());
            }
            if (!seen.equals(proposal.sha256())) {
                throw new Problem(
                                ProblemType.SEEN_DIFFERS,
                                "Proposal " + revision + " has another text than the one seen.")
                        .with("sha256", proposal.sha256());
            }
            RevisionApproved data = new RevisionApproved(revision, null, proposal.base(), reason);
            return new Verdict(EventType.REVISION_APPROVED, data, ReviewTexts.of(proposal));
        });
    }

    /**
     * Rejects a proposal.
     *
     * @throws Problem not-proposed
     */
    Taken reject(long revision, String reason, Caller moderator, Attempt attempt) {
        return decisions.decide(revision, moderator, attempt, matter -> {
            open(matter);
            return settled(EventType.REVISION_REJECTED, revision, reason);
        });
    }

    /**
     * Takes a proposal of one's own back.
     *
     * @throws Problem revision-not-found for another's, not-proposed
     */
    Taken withdraw(long revision, Caller author, Attempt attempt) {
        return decisions.decide(revision, author, attempt, matter -> {
            if (!isOwn(matter.revision(), author)) {
                throw new Problem(
                        ProblemType.REVISION_NOT_FOUND, "There is no proposal " + revision + " of yours to withdraw.");
            }
            open(matter);
            return settled(EventType.REVISION_WITHDRAWN, revision, null);
        });
    }

    private static Verdict settled(EventType type, long revision, String reason) {
        return new Verdict(type, new RevisionDecided(revision, List.of(), reason, List.of()), null);
    }

    private static StoredRevision open(Case matter) {
        if (matter.state().value() == null) {
            throw new Problem(
                    ProblemType.REVISION_NOT_FOUND,
                    "There is no revision " + matter.revision().id() + " to decide on.");
        }
        if (!matter.state().isOpen()) {
            throw new Problem(
                            ProblemType.NOT_PROPOSED,
                            "Revision " + matter.revision().id() + " is no open proposal any more.")
                    .with("state", matter.state().value());
        }
        return matter.revision();
    }

    private static boolean isOwn(StoredRevision proposal, Caller caller) {
        return proposal.author() != null && proposal.author().id().equals(caller.id());
    }
}
