package dev.stemma.revision.recording;

import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleSnapshot;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventData.ProposalConflicted;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.Projection;
import dev.stemma.revision.Histories;
import dev.stemma.revision.History;
import dev.stemma.revision.ModerationLog;
import dev.stemma.revision.Outcomes;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.StoredRevision.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps every revision and proposal that events bring, then moves the article's cursor. */
@ApplicationScoped
class RecordHistory implements Projection {

    private final Histories histories;
    private final ComposeRevision composeRevision;
    private final PublishRevision publishRevision;
    private final RevisionWrites writes;
    private final Outcomes outcomes;
    private final ModerationLog log;

    RecordHistory(
            Histories histories,
            ComposeRevision composeRevision,
            PublishRevision publishRevision,
            RevisionWrites writes,
            Outcomes outcomes,
            ModerationLog log) {
        this.histories = histories;
        this.composeRevision = composeRevision;
        this.publishRevision = publishRevision;
        this.writes = writes;
        this.outcomes = outcomes;
        this.log = log;
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
        outcomes.note(event);
        log.append(event);
        histories.replace(before, Advance.past(event, before));
    }

    /** Under ids that come with the event: half done and then again ends in the same documents. */
    private void keepRevisions(Event event, History before) {
        switch (event.data()) {
            case HeadChanged change -> publish(event, change, before);
            case ProposalSubmitted proposal -> propose(event, proposal);
            case ProposalConflicted conflict ->
                writes.conflict(
                        conflict.proposal(), event.sequence(), new Conflict(conflict.reason(), conflict.head()));
            case ArticleSnapshot snapshot when snapshot.revision() != null -> keepUnknownHead(event, snapshot, before);
            default -> {
                // moves the cursor, the title or the deletion only
            }
        }
    }

    private void publish(Event event, HeadChanged change, History before) {
        Incoming incoming = Incoming.of(event, change.revision(), change.source(), change.salts());
        publishRevision.publish(incoming, change.cause(), before);
        if (change.proposal() != null && change.proposal() != incoming.id()) {
            writes.publishedAs(change.proposal(), event.sequence(), incoming.id());
        }
        if (change.supersedes() != null) {
            writes.supersede(change.supersedes(), event.sequence());
        }
    }

    private void propose(Event event, ProposalSubmitted proposal) {
        Incoming incoming = Incoming.of(event, proposal.revision(), proposal.source(), proposal.salts());
        Map<Long, StoredRevision> known = composeRevision.known(incoming, proposal.base());
        StoredRevision base = proposal.base() == null ? null : known.get(proposal.base());
        Map<String, Object> fields = new LinkedHashMap<>(
                composeRevision.compose(incoming, known, base).fields());
        fields.put("state", incoming.revision().state());
        fields.put("tags", incoming.revision().tags());
        fields.put("base", proposal.base());
        fields.put("supersedes", proposal.supersedes());
        writes.put(incoming.id(), fields, Map.of("submitted", event.sequence()));
        if (proposal.supersedes() != null) {
            writes.supersede(proposal.supersedes(), event.sequence());
        }
    }

    /** A snapshot's head is news only where the event that made it was never seen. */
    private void keepUnknownHead(Event event, ArticleSnapshot snapshot, History before) {
        boolean known = before.head() != null
                && before.head().revision() == snapshot.revision().id();
        if (!known) {
            publishRevision.publish(Incoming.of(event, snapshot.revision(), snapshot.source(), null), null, before);
        }
    }
}
