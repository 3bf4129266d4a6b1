package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleOutbox;
import dev.stemma.article.Articles;
import dev.stemma.article.Articles.Written;
import dev.stemma.article.Contents;
import dev.stemma.article.Head;
import dev.stemma.article.Ids;
import dev.stemma.article.Occasion;
import dev.stemma.article.ProposalsChange;
import dev.stemma.article.drafting.Draft;
import dev.stemma.article.drafting.NewRevision;
import dev.stemma.article.proposing.Submission;
import dev.stemma.article.proposing.SubmitProposal;
import dev.stemma.events.Cause;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventType;
import dev.stemma.events.Revision;
import dev.stemma.events.Revision.RevisedArticle;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Makes a draft the head, or a proposal: the text first, then one compare-and-set with the event in it. */
@ApplicationScoped
class PublishHead {

    private final Articles articles;
    private final Contents contents;
    private final Ids ids;
    private final SubmitProposal submission;
    private final Ancestry ancestry;
    private final Relay relay;

    PublishHead(
            Articles articles, Contents contents, Ids ids, SubmitProposal submission, Ancestry ancestry, Relay relay) {
        this.articles = articles;
        this.contents = contents;
        this.ids = ids;
        this.submission = submission;
        this.ancestry = ancestry;
        this.relay = relay;
    }

    /** Replaces the head that was read; empty when the article has moved on since. */
    Optional<EditOutcome> publish(Article read, Draft draft, Attempt attempt) {
        Cause cause = draft.origin().cause();
        return publish(read, draft, List.of(read.head().revision()), cause, attempt);
    }

    /** The same with a draft into which what was published since its base is merged. */
    Optional<EditOutcome> publishMerged(Article read, Draft draft, long base, Attempt attempt) {
        Cause cause = draft.origin().cause() == Cause.EDIT
                ? Cause.MERGE
                : draft.origin().cause();
        return publish(read, draft, List.of(read.head().revision(), base), cause, attempt);
    }

    /** Lets the draft wait for review; empty when the article has moved on since it was read. */
    Optional<EditOutcome> propose(Article read, Draft draft, Long base, Attempt attempt) {
        return submission.submit(read, draft, base, attempt).map(PublishHead::outcome);
    }

    static EditOutcome outcome(Submission submission) {
        return switch (submission) {
            case Submission.Submitted(Article article, Revision proposal) ->
                new EditOutcome.Proposed(article, proposal);
            case Submission.TooMany _ -> new EditOutcome.TooManyProposals();
            case Submission.EventsDelayed _ -> new EditOutcome.EventsDelayed();
        };
    }

    private Optional<EditOutcome> publish(Article read, Draft draft, List<Long> parents, Cause cause, Attempt attempt) {
        attempt.aimAt(read.id());
        Occasion occasion =
                Occasion.now(attempt.eventId(), draft.caller(), draft.origin().because());
        RevisedArticle revised = new RevisedArticle(read.id(), read.title());
        Revision revision = NewRevision.published(draft, ids.nextRevision(), revised, parents, occasion.at());
        String redirect = NewRevision.redirect(draft.source());
        Article next = read.withHead(Head.of(revision, redirect)).answering(occasion.because());
        HeadChanged data =
                new HeadChanged(revision, null, NewRevision.salts(), redirect, null, cause, draft.supersedes());
        OutboxEntry event = ArticleOutbox.entry(occasion, EventType.ARTICLE_EDITED, next, data, revision.sha256());
        contents.put(draft.source());
        ProposalsChange settled =
                draft.supersedes() == null ? ProposalsChange.NONE : ProposalsChange.remove(draft.supersedes());
        if (articles.change(next, event, settled) == Written.DONE) {
            relay.committed(next.id());
            return Optional.of(new EditOutcome.Published(next, draft.source().text(), false, ancestry.merge(next)));
        }
        return articles.isCongested(next.id()) ? Optional.of(new EditOutcome.EventsDelayed()) : Optional.empty();
    }
}
