package dev.stemma.revision.deciding;

import dev.stemma.events.Event;
import dev.stemma.events.EventData.RevisionApproved;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.RevisionState;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.revision.History;
import dev.stemma.revision.StoredRevision;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells where a revision stands: by its document, and by decisions whose effect on it may be missing after a crash. */
@ApplicationScoped
class Standing {

    private final Outbox outbox;

    Standing(Outbox outbox) {
        this.outbox = outbox;
    }

    State.Pending pending(long article) {
        return new State.Pending(outbox.pending(article));
    }

    State of(StoredRevision revision, History history, State.Pending pending) {
        if (!revision.isPublished(history) && !revision.isProposal(history)) {
            return new State(null, false);
        }
        RevisionState state = revision.isPublished(history) ? RevisionState.PUBLISHED : revision.state();
        for (OutboxEntry entry : pending.events()) {
            boolean carriedOut = entry.sequence() <= history.applied().reviews();
            RevisionState decided = carriedOut ? null : decided(entry, revision.id());
            boolean open = state == RevisionState.PROPOSED || state == RevisionState.CONFLICTED;
            state = decided == null || !open ? state : decided;
        }
        boolean head = history.head() != null && history.head().revision() == revision.id();
        return new State(state, head);
    }

    private static RevisionState decided(OutboxEntry entry, long revision) {
        Event event = entry.toEvent();
        boolean aboutIt =
                switch (event.data()) {
                    case RevisionApproved approved -> approved.revision() == revision;
                    case RevisionDecided decided -> decided.revision() == revision;
                    default -> false;
                };
        return !aboutIt ? null : FollowUps.stateAfter(event.type());
    }
}
