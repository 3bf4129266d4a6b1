package dev.stemma.article.editing;

import dev.stemma.article.Aliases;
import dev.stemma.article.Article;
import dev.stemma.article.ArticleOutbox;
import dev.stemma.article.Articles;
import dev.stemma.article.Articles.Written;
import dev.stemma.article.Contents;
import dev.stemma.article.Head;
import dev.stemma.article.Ids;
import dev.stemma.article.Occasion;
import dev.stemma.article.drafting.Draft;
import dev.stemma.article.drafting.NewRevision;
import dev.stemma.article.proposing.SubmitProposal;
import dev.stemma.article.protecting.EditingRights;
import dev.stemma.article.protecting.ReviewPolicy;
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
import java.util.UUID;

/** Creates an article: the text first, then the document that holds title, head and event in one write. */
@ApplicationScoped
class CreateArticle {

    private final Articles articles;
    private final Aliases aliases;
    private final Contents contents;
    private final Ids ids;
    private final ReviewPolicy policy;
    private final SubmitProposal submission;
    private final Relay relay;

    CreateArticle(
            Articles articles,
            Aliases aliases,
            Contents contents,
            Ids ids,
            ReviewPolicy policy,
            SubmitProposal submission,
            Relay relay) {
        this.articles = articles;
        this.aliases = aliases;
        this.contents = contents;
        this.ids = ids;
        this.policy = policy;
        this.submission = submission;
        this.relay = relay;
    }

    /**
     * Creates the article, or proposes it where it needs review. A title that is an alias only is taken from its holder.
     *
     * @param holder the article that the title leads to, or null
     * @return empty when the title was claimed by another since
     */
    Optional<EditOutcome> create(Article holder, Draft draft, Attempt attempt) {
        if (holder != null && !Aliases.isAlias(holder, draft.title().key())) {
            return Optional.of(new EditOutcome.TitleTaken(holder));
        }
        if (policy.needsReview(null, draft.caller())) {
            return Optional.of(PublishHead.outcome(submission.submitNew(draft, attempt)));
        }
        return holder == null ? publish(draft, attempt) : release(holder, draft);
    }

    /** After the release the next round finds the title free. */
    private Optional<EditOutcome> release(Article holder, Draft draft) {
        if (!EditingRights.mayEdit(holder, draft.caller())) {
            return Optional.of(new EditOutcome.Protected(holder));
        }
        Occasion occasion = Occasion.now(UUID.randomUUID().toString(), draft.caller());
        aliases.release(holder, draft.title().key(), occasion);
        return Optional.empty();
    }

    private Optional<EditOutcome> publish(Draft draft, Attempt attempt) {
        long id = attempt.knownArticle() == null ? ids.nextArticle() : attempt.knownArticle();
        attempt.aimAt(id);
        Occasion occasion = Occasion.now(attempt.eventId(), draft.caller());
        String title = draft.title().text();
        Revision revision = NewRevision.published(
                draft, ids.nextRevision(), new RevisedArticle(id, title), List.of(), occasion.at());
        String redirect = NewRevision.redirect(draft.source());
        Article article = Article.unborn(id, title, occasion.at())
                .born(draft.title().key(), Head.of(revision, redirect), occasion.at());
        HeadChanged data = new HeadChanged(
                revision,
                null,
                NewRevision.salts(),
                redirect,
                null,
                draft.origin().cause());
        contents.put(draft.source());
        OutboxEntry event = ArticleOutbox.entry(occasion, EventType.ARTICLE_CREATED, article, data, revision.sha256());
        if (articles.insert(article, event) != Written.DONE) {
            return Optional.empty();
        }
        relay.committed(id);
        return Optional.of(new EditOutcome.Published(article, draft.source().text(), true, null));
    }
}
