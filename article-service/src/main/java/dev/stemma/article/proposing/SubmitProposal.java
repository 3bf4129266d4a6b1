package dev.stemma.article.proposing;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleOutbox;
import dev.stemma.article.Articles;
import dev.stemma.article.Articles.Written;
import dev.stemma.article.Contents;
import dev.stemma.article.Ids;
import dev.stemma.article.Occasion;
import dev.stemma.article.Proposal;
import dev.stemma.article.Proposals;
import dev.stemma.article.drafting.Draft;
import dev.stemma.article.drafting.NewRevision;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.EventType;
import dev.stemma.events.Revision;
import dev.stemma.events.Revision.RevisedArticle;
import dev.stemma.events.Salts;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Makes a proposal of a draft: the text first, then one write that adds the proposal and its event to the article. */
@ApplicationScoped
public class SubmitProposal {

    private final Articles articles;
    private final Proposals proposals;
    private final Contents contents;
    private final Ids ids;
    private final Relay relay;

    SubmitProposal(Articles articles, Proposals proposals, Contents contents, Ids ids, Relay relay) {
        this.articles = articles;
        this.proposals = proposals;
        this.contents = contents;
        this.ids = ids;
        this.relay = relay;
    }

    /**
     * Proposes a change of an article.
     *
     * @param base published revision that the draft was made from; null for an article that is unborn itself
     * @return empty when the article moved on since it was read
     */
    public Optional<Submission> submit(Article read, Draft draft, Long base, Attempt attempt) {
        attempt.aimAt(read.id());
        Occasion occasion =
                Occasion.now(attempt.eventId(), draft.caller(), draft.origin().because());
        Article next = renamedIfUnborn(read, draft).answering(occasion.because());
        Prepared prepared = prepare(next, draft, base, occasion);
        Written written = articles.change(
                next, prepared.event(), proposals.adding(prepared.proposal(), read.id(), draft.supersedes()));
        if (written == Written.DONE) {
            relay.committed(next.id());
            return Optional.of(new Submission.Submitted(next, prepared.revision()));
        }
        if (articles.isCongested(next.id())) {
            return Optional.of(new Submission.EventsDelayed());
        }
        return draft.supersedes() == null && proposals.isFull(next.id())
                ? Optional.of(new Submission.TooMany(next.title()))
                : Optional.empty();
    }

    /** Proposes an article under a title that has none: it stays unborn, and holds no title, until it is approved. */
    public Submission submitNew(Draft draft, Attempt attempt) {
        long id = attempt.knownArticle() == null ? ids.nextArticle() : attempt.knownArticle();
        attempt.aimAt(id);
        Occasion occasion =
                Occasion.now(attempt.eventId(), draft.caller(), draft.origin().because());
        Article unborn = Article.unborn(id, draft.title().text(), occasion.at()).next();
        Prepared prepared = prepare(unborn, draft, null, occasion);
        articles.insert(unborn, prepared.event(), prepared.proposal());
        relay.committed(id);
        return new Submission.Submitted(unborn, prepared.revision());
    }

    private record Prepared(Revision revision, Proposal proposal, OutboxEntry event) {}

    private Prepared prepare(Article next, Draft draft, Long base, Occasion occasion) {
        Revision revision = NewRevision.proposed(
                draft,
                ids.nextRevision(),
                new RevisedArticle(next.id(), next.title()),
                base == null ? List.of() : List.of(base),
                occasion.at());
        Salts salts = NewRevision.salts();
        ProposalSubmitted data = new ProposalSubmitted(revision, null, salts, base, draft.supersedes());
        OutboxEntry event = ArticleOutbox.entry(occasion, EventType.PROPOSAL_SUBMITTED, next, data, revision.sha256());
        contents.put(draft.source());
        return new Prepared(revision, Proposal.of(revision, base, salts), event);
    }

    /** A new article whose title was taken may be proposed again under another. */
    private static Article renamedIfUnborn(Article read, Draft draft) {
        return read.isUnborn() ? read.withTitle(draft.title().text(), List.of()) : read.next();
    }
}
