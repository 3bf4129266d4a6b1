package dev.stemma.revision.recording;

import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleSnapshot;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventData.ProposalConflicted;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.Revision;
import dev.stemma.events.RevisionState;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.Projection;
import dev.stemma.revision.Body;
import dev.stemma.revision.Histories;
import dev.stemma.revision.History;
import dev.stemma.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Keeps every revision and proposal that events bring, then moves the article's cursor. */
@ApplicationScoped
class RecordHistory implements Projection {

    private final Histories histories;
    private final Revisions revisions;

    RecordHistory(Histories histories, Revisions revisions) {
        this.histories = histories;
        this.revisions = revisions;
    }

    @Override
    public String topic() {
        return Topics.ARTICLES;
    }

    @Override
    public Position position(long article) {
        return histories
                .byId(article)
                .map(history -> new Position(history.cursors().articles(), history.stale()))
                .orElse(Position.START);
    }

    @Override
    public void markStale(long article, boolean stale) {
        histories.markStale(article, stale);
    }

    @Override
    public void apply(Event event) {
        History before = histories.byId(event.article()).orElse(History.unknown(event.article()));
        if (before.contains(event.sequence())) {
            return;
        }
        keepRevisions(event, before);
        histories.replace(before, Advance.past(event, before));
    }

    /** Under ids that come with the event: half done and then again ends in the same documents. */
    private void keepRevisions(Event event, History before) {
        switch (event.data()) {
            case HeadChanged change -> {
                checkText(change.revision(), change.source());
                revisions.publish(
                        change.revision(),
                        change.source(),
                        change.salts(),
                        change.cause(),
                        event.sequence(),
                        before.head());
                settle(change);
            }
            case ProposalSubmitted proposal -> {
                checkText(proposal.revision(), proposal.source());
                revisions.propose(proposal.revision(), proposal.source(), proposal.salts(), event.sequence());
                if (proposal.supersedes() != null) {
                    revisions.setState(proposal.supersedes(), RevisionState.SUPERSEDED);
                }
            }
            case ProposalConflicted conflict -> revisions.setState(conflict.proposal(), RevisionState.CONFLICTED);
            case ArticleSnapshot snapshot when snapshot.revision() != null -> keepUnknownHead(event, snapshot, before);
            default -> {
                // moves the cursor, the title or the deletion only
            }
        }
    }

    private void settle(HeadChanged change) {
        if (change.proposal() != null && change.proposal() != change.revision().id()) {
            revisions.setPublishedAs(change.proposal(), change.revision().id());
        }
    }

    /** A snapshot's head is news only where the event that made it was never seen. */
    private void keepUnknownHead(Event event, ArticleSnapshot snapshot, History before) {
        boolean known = before.head() != null
                && before.head().revision() == snapshot.revision().id();
        if (!known) {
            checkText(snapshot.revision(), snapshot.source());
            revisions.publish(snapshot.revision(), snapshot.source(), null, null, event.sequence(), before.head());
        }
    }

    /** A text that is not the named one would fail each time it is read: it belongs on the dead-letter topic. */
    private static void checkText(Revision revision, String source) {
        Objects.requireNonNull(revision, "The event has no revision.");
        Objects.requireNonNull(source, "The event has no text.");
        byte[] text = source.getBytes(StandardCharsets.UTF_8);
        if (text.length != revision.size() || !Body.sha256(text).equals(revision.sha256())) {
            throw new IllegalArgumentException(
                    "The text of revision " + revision.id() + " is not the one that its hash names.");
        }
    }
}
