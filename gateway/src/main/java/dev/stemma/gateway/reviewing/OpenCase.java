package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.proposing.Proposals;
import dev.stemma.gateway.proposing.ShownProposal;
import dev.stemma.gateway.reviewing.Queue.Neighbours;
import dev.stemma.gateway.reviewing.ReviewingPages.Case;
import dev.stemma.gateway.reviewing.ReviewingPages.Deed;
import jakarta.inject.Singleton;

/** Puts together all that it takes to decide on a proposal. */
@Singleton
class OpenCase {

    private final Visitor visitor;
    private final Proposals proposals;
    private final Queue queue;
    private final Deeds deeds;

    OpenCase(Visitor visitor, Proposals proposals, Queue queue, Deeds deeds) {
        this.visitor = visitor;
        this.proposals = proposals;
        this.queue = queue;
        this.deeds = deeds;
    }

    /**
     * The case of a proposal.
     *
     * @param reason reason of a rejection that was written already
     * @param form tells its form from others
     */
    Case open(ShownProposal proposal, QueueFilter filter, String reason, String form) {
        long id = proposal.line().id();
        Neighbours neighbours = queue.around(id, filter);
        Deed decided =
                proposal.isOpen() ? null : deeds.about(id, proposal.line().title());
        return new Case(
                proposal,
                proposals.changes(proposal),
                proposal.authorId().equals(visitor.id()),
                decided,
                neighbours.previous(),
                neighbours.next(),
                reason,
                form);
    }
}
