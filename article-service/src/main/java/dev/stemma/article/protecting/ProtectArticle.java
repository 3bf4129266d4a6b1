package dev.stemma.article.protecting;

import dev.stemma.article.Article;
import dev.stemma.article.ChangeOutcome;
import dev.stemma.article.Changes;
import dev.stemma.events.EventData.ArticleProtected;
import dev.stemma.events.EventType;
import dev.stemma.events.Protection;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts an article under a protection, or lifts it by one that asks for nothing. */
@ApplicationScoped
class ProtectArticle {

    private final Changes changes;

    ProtectArticle(Changes changes) {
        this.changes = changes;
    }

    ChangeOutcome protect(Title title, Protection protection, Caller caller, Attempt attempt) {
        return changes.ofArticle(title, attempt, article -> protect(article, protection, caller, attempt));
    }

    private Optional<ChangeOutcome> protect(Article article, Protection protection, Caller caller, Attempt attempt) {
        if (article.protection().equals(protection)) {
            return Optional.of(new ChangeOutcome.Unchanged(article));
        }
        Article next = article.withProtection(protection);
        return changes.write(next, EventType.ARTICLE_PROTECTED, new ArticleProtected(protection), caller, attempt);
    }
}
