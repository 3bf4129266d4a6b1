package dev.stemma.article.deleting;

import dev.stemma.article.Article;
import dev.stemma.article.ChangeOutcome;
import dev.stemma.article.Changes;
import dev.stemma.events.Deletion;
import dev.stemma.events.EventData.ArticleDeleted;
import dev.stemma.events.EventType;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Deletes an article in one compare-and-set; edits that race with it come before it or find no article. */
@ApplicationScoped
class DeleteArticle {

    private final Changes changes;

    DeleteArticle(Changes changes) {
        this.changes = changes;
    }

    ChangeOutcome delete(Title title, String reason, Caller caller) {
        Attempt attempt = Attempt.once();
        return changes.ofArticle(title, attempt, article -> delete(article, reason, caller, attempt));
    }

    private Optional<ChangeOutcome> delete(Article article, String reason, Caller caller, Attempt attempt) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Article deleted = article.withDeletion(new Deletion(now, caller.asAuthor(), reason));
        return changes.write(deleted, EventType.ARTICLE_DELETED, new ArticleDeleted(reason), caller, attempt);
    }
}
