package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.proposing.Proposals;
import dev.stemma.gateway.proposing.ShownProposal;
import dev.stemma.gateway.wiki.Answer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The proposals that wait, and which one comes next. */
@Singleton
class Queue {

    /** As many as one look at the queue shows; more than that wait behind them. */
    private static final String MOST = "100";

    private final Proposals proposals;

    Queue(Proposals proposals) {
        this.proposals = proposals;
    }

    /**
     * The neighbours of a proposal in the queue.
     *
     * @param previous the one before, or null
     * @param next the one after, or the first one when the proposal itself does not wait any more; or null
     */
    record Neighbours(Long previous, Long next) {}

    /** A page of the queue. */
    Answer read(QueueFilter filter, String cursor) {
        return proposals.list(
                filter.query().with("limit", MOST).with("cursor", cursor).after("/moderation/queue"));
    }

    /** What stands around a proposal. */
    Neighbours around(long proposal, QueueFilter filter) {
        List<Long> ids = ShownProposal.listOf(read(filter, null), Instant.now()).stream()
                .map(waiting -> waiting.line().id())
                .toList();
        int at = ids.indexOf(proposal);
        if (at < 0) {
            return new Neighbours(null, ids.isEmpty() ? null : ids.getFirst());
        }
        return new Neighbours(at > 0 ? ids.get(at - 1) : null, at + 1 < ids.size() ? ids.get(at + 1) : null);
    }
}
