package dev.stemma.revision.deciding;

import dev.stemma.events.ArticleRef;
import dev.stemma.events.Event;
import dev.stemma.events.EventData;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.kit.tracing.Traceparent;
import dev.stemma.revision.Histories;
import dev.stemma.revision.History;
import dev.stemma.revision.Reviews;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Takes decisions: reads where the revision stands, decides, and adds the event unless another decision came first. */
@ApplicationScoped
public class Decisions {

    private static final int TRIES = 50;

    private final Reviews reviews;
    private final Revisions revisions;
    private final Histories histories;
    private final Standing standing;
    private final FollowUps followUps;
    private final Relay relay;

    Decisions(
            Reviews reviews,
            Revisions revisions,
            Histories histories,
            Standing standing,
            FollowUps followUps,
            Relay relay) {
        this.reviews = reviews;
        this.revisions = revisions;
        this.histories = histories;
        this.standing = standing;
        this.followUps = followUps;
        this.relay = relay;
    }

    /**
     * Everything that a decision is about.
     *
     * @param revision the revision, with its text
     * @param history its article
     * @param state where it stands, decisions that are under way included
     */
    public record Case(StoredRevision revision, History history, State state) {}

    /** Decides on a case. */
    @FunctionalInterface
    public interface Judge {

        /**
         * What is decided.
         *
         * @throws Problem when it must not be
         */
        Verdict judge(Case matter);
    }

    /**
     * What was decided.
     *
     * @param type type of the event
     * @param data what it says
     * @param text reference of its text, or null
     */
    public record Verdict(EventType type, EventData data, String text) {}

    /**
     * A decision that was taken.
     *
     * @param event its event
     * @param history the article as it was known then
     */
    public record Taken(OutboxEntry event, History history) {}

    /**
     * Takes a decision about a revision.
     *
     * @throws Problem revision-not-found, busy, or what the judge refuses with
     */
    public Taken decide(long revision, Caller caller, Attempt attempt, Judge judge) {
        for (int i = 0; i < TRIES; i++) {
            StoredRevision named = revisions.byId(revision).orElseThrow(() -> notFound(revision));
            // in this order: what is no longer pending afterwards has had its effect on the revision
            long sequence = reviews.sequence(named.article());
            State.Pending pending = standing.pending(named.article());
            StoredRevision read = revisions.byId(revision).orElseThrow(() -> notFound(revision));
            History history = histories.byId(read.article()).orElseThrow(() -> notFound(revision));
            Verdict verdict = judge.judge(new Case(read, history, standing.of(read, history, pending)));
            attempt.aimAt(read.article());
            OutboxEntry event = event(attempt.eventId(), history, sequence + 1, caller, verdict);
            if (reviews.add(read.article(), event)) {
                followUps.apply(event);
                relay.committed(read.article());
                return new Taken(event, history);
            }
        }
        throw new Problem(ProblemType.BUSY, "Others decide about this article all the time.");
    }

    /** A decision that an earlier request has taken. */
    public Taken taken(OutboxEntry event) {
        return new Taken(event, histories.byId(event.article()).orElseThrow());
    }

    private static OutboxEntry event(String eventId, History history, long sequence, Caller caller, Verdict verdict) {
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI,
                new ArticleRef(history.id(), history.title(), history.keys()),
                sequence,
                caller.asActor(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        Event event = new Event(eventId, verdict.type(), head, verdict.data());
        return OutboxEntry.of(event, verdict.text(), Traceparent.current());
    }

    private static Problem notFound(long revision) {
        return new Problem(ProblemType.REVISION_NOT_FOUND, "There is no revision " + revision + " to decide on.");
    }
}
