package dev.stemma.revision.deciding;

import dev.stemma.events.Event;
import dev.stemma.events.EventData.RevisionApproved;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventType;
import dev.stemma.events.RevisionState;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.revision.ModerationLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/**
 * What follows from a decision in this service: the revision's state and marks, and the log. Done at once, and once more
 * before the event is sent, so that a crash in between leaves nothing undone.
 */
@ApplicationScoped
class FollowUps {

    private final DecidedRevisions revisions;
    private final ModerationLog log;

    FollowUps(DecidedRevisions revisions, ModerationLog log) {
        this.revisions = revisions;
        this.log = log;
    }

    void apply(OutboxEntry entry) {
        Event event = entry.toEvent();
        switch (event.data()) {
            case RevisionApproved approved ->
                revisions.settle(approved.revision(), event.sequence(), RevisionState.APPROVED);
            case RevisionDecided decided -> apply(event, decided);
            default -> {
                // an edit was asked for: its revision comes back as an event of the article
            }
        }
        log.append(event);
    }

    private void apply(Event event, RevisionDecided decided) {
        Stream<Long> all = Stream.concat(Stream.of(decided.revision()), decided.sameText().stream());
        switch (event.type()) {
            case REVISION_HIDDEN -> all.forEach(id -> revisions.hide(id, event.sequence(), decided.what()));
            case REVISION_UNHIDDEN -> all.forEach(id -> revisions.unhide(id, event.sequence()));
            case REVISION_ERASED -> all.forEach(id -> revisions.erase(id, decided.what()));
            default -> revisions.settle(decided.revision(), event.sequence(), stateAfter(event.type()));
        }
    }

    /** Where a proposal stands after such an event, or null when that does not change it. */
    static RevisionState stateAfter(EventType type) {
        return switch (type) {
            case REVISION_APPROVED -> RevisionState.APPROVED;
            case REVISION_REJECTED -> RevisionState.REJECTED;
            case REVISION_WITHDRAWN -> RevisionState.WITHDRAWN;
            default -> null;
        };
    }
}
