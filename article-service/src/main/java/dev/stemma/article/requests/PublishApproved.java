package dev.stemma.article.requests;

import dev.stemma.article.Aliases;
import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Articles.Written;
import dev.stemma.article.Contents;
import dev.stemma.article.Head;
import dev.stemma.article.Ids;
import dev.stemma.article.Occasion;
import dev.stemma.article.Proposal;
import dev.stemma.article.Proposals;
import dev.stemma.article.ProposalsChange;
import dev.stemma.article.Source;
import dev.stemma.article.drafting.NewRevision;
import dev.stemma.article.editing.Ancestry;
import dev.stemma.events.Cause;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventData.ProposalConflicted;
import dev.stemma.events.EventData.RevisionApproved;
import dev.stemma.events.EventType;
import dev.stemma.events.Revision;
import dev.stemma.events.Salts;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Publishes an approved proposal: as it is where its base is the head, else merged; or says why it cannot be. */
@ApplicationScoped
class PublishApproved {

    private final Articles articles;
    private final Aliases aliases;
    private final Proposals proposals;
    private final Contents contents;
    private final Ancestry ancestry;
    private final Ids ids;
    private final CarryOut carryOut;

    PublishApproved(
            Articles articles,
            Aliases aliases,
            Proposals proposals,
            Contents contents,
            Ancestry ancestry,
            Ids ids,
            CarryOut carryOut) {
        this.articles = articles;
        this.aliases = aliases;
        this.proposals = proposals;
        this.contents = contents;
        this.ancestry = ancestry;
        this.ids = ids;
        this.carryOut = carryOut;
    }

    void carryOut(Event request, RevisionApproved approved) {
        carryOut.untilDone(request, article -> {
            Optional<Proposal> open = proposals.find(article.id(), approved.revision());
            if (open.isEmpty()) {
                return conflicted(article, request, approved, "superseded");
            }
            if (article.deleted() != null) {
                return conflicted(article, request, approved, "deleted");
            }
            Source text = Source.of(approved.source());
            return article.isUnborn()
                    ? create(article, request, approved, open.get(), text)
                    : publish(article, request, approved, open.get(), text);
        });
    }

    private Written create(Article unborn, Event request, RevisionApproved approved, Proposal proposal, Source text) {
        String key = Title.parse(unborn.title()).key();
        Optional<Article> holder = articles.byKey(key);
        if (holder.isPresent() && !Aliases.isAlias(holder.get(), key)) {
            return conflicted(unborn, request, approved, "title-taken");
        }
        if (holder.isPresent()) {
            Caller moderator = Caller.of(request.head().actor());
            aliases.release(holder.get(), key, Occasion.now(UUID.randomUUID().toString(), moderator));
            return Written.MOVED_ON;
        }
        Occasion occasion = CarryOut.occasion(request);
        Revision revision = proposal.published(unborn, List.of(), occasion.at());
        Article born = unborn.born(key, Head.of(revision, NewRevision.redirect(text)), occasion.at());
        return head(born, EventType.ARTICLE_CREATED, occasion, proposal, proposal.salts(), text);
    }

    private Written publish(Article article, Event request, RevisionApproved approved, Proposal proposal, Source text) {
        Occasion occasion = CarryOut.occasion(request);
        long head = article.head().revision();
        if (proposal.base() != null && proposal.base() == head) {
            Revision revision = proposal.published(article, List.of(head), occasion.at());
            Article next = article.withHead(Head.of(revision, NewRevision.redirect(text)));
            return head(next, EventType.ARTICLE_EDITED, occasion, proposal, proposal.salts(), text);
        }
        Optional<Merged> merged = merge(article, proposal, text).filter(Merged::isClean);
        if (merged.isEmpty()) {
            return conflicted(article, request, approved, "overlap");
        }
        Source both = Source.of(merged.get().text());
        Revision revision = proposal.merged(article, ids.nextRevision(), both, occasion.at());
        Article next = article.withHead(Head.of(revision, NewRevision.redirect(both)));
        return head(next, EventType.ARTICLE_EDITED, occasion, proposal, NewRevision.salts(), both);
    }

    /** A base that is no longer kept cannot be merged with: then somebody has to look at both texts. */
    private Optional<Merged> merge(Article article, Proposal proposal, Source text) {
        return Optional.ofNullable(proposal.base())
                .flatMap(base -> ancestry.text(article, base))
                .map(base ->
                        ThreeWayMerge.merge(base, contents.get(article.head().sha256()), text.text()));
    }

    private Written head(Article next, EventType type, Occasion occasion, Proposal proposal, Salts salts, Source text) {
        contents.put(text);
        HeadChanged data = new HeadChanged(
                next.headRevision(), null, salts, next.head().redirect(), proposal.revision(), Cause.APPROVAL);
        return carryOut.answer(next, occasion, type, data, text.sha256(), ProposalsChange.remove(proposal.revision()));
    }

    private Written conflicted(Article article, Event request, RevisionApproved approved, String reason) {
        Long head = article.isUnborn() ? null : article.head().revision();
        ProposalConflicted data = new ProposalConflicted(approved.revision(), reason, head);
        return carryOut.answer(article.next(), CarryOut.occasion(request), EventType.PROPOSAL_CONFLICTED, data, null);
    }
}
