package dev.stemma.revision.deciding;

import dev.stemma.events.RevisionState;
import dev.stemma.kit.outbox.OutboxEntry;
import java.util.List;

/**
 * Where a revision stands.
 *
 * @param value its state, or null for one that nobody may know of yet
 * @param head whether it is what readers see
 */
public record State(RevisionState value, boolean head) {

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return value == RevisionState.PROPOSED || value == RevisionState.CONFLICTED;
    }

    /** Decisions about an article whose events are not sent yet, in order. */
    record Pending(List<OutboxEntry> events) {}
}
