package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Proposal;
import dev.stemma.article.Proposals;
import dev.stemma.article.drafting.Draft;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whose proposals an edit may replace: one's own, and for moderators any that is open. */
@ApplicationScoped
class Superseding {

    private final Articles articles;
    private final Proposals proposals;
    private final PublishHead publication;

    Superseding(Articles articles, Proposals proposals, PublishHead publication) {
        this.articles = articles;
        this.proposals = proposals;
        this.publication = publication;
    }

    /** Why the draft may not supersede what it names; empty when it names nothing or may. */
    Optional<EditOutcome> refusal(Article article, Draft draft) {
        Long old = draft.supersedes();
        boolean may = old == null
                || proposals
                        .find(article.id(), old)
                        .filter(open -> mayReplace(open, draft.caller()))
                        .isPresent();
        return may ? Optional.empty() : Optional.of(new EditOutcome.NotSuperseding(old));
    }

    /** Proposes an unborn article anew, under its title or, where that is taken, under another. */
    Optional<EditOutcome> proposeAgain(Draft draft, Attempt attempt) {
        Optional<Article> unborn = articles.byProposal(draft.supersedes()).filter(Article::isUnborn);
        if (unborn.isEmpty()) {
            return Optional.of(new EditOutcome.NotSuperseding(draft.supersedes()));
        }
        return refusal(unborn.get(), draft).or(() -> publication.propose(unborn.get(), draft, null, attempt));
    }

    private static boolean mayReplace(Proposal open, Caller caller) {
        return open.author().id().equals(caller.id()) || caller.has(Role.MODERATOR);
    }
}
