package dev.stemma.article.deleting;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleOutbox;
import dev.stemma.article.Articles;
import dev.stemma.events.Deletion;
import dev.stemma.events.EventData.ArticleDeleted;
import dev.stemma.events.EventType;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Deletes an article in one compare-and-set; edits that race with it come before it or find no article. */
@ApplicationScoped
class DeleteArticle {

    private static final int TRIES = 20;

    private final Articles articles;
    private final Relay relay;

    DeleteArticle(Articles articles, Relay relay) {
        this.articles = articles;
        this.relay = relay;
    }

    /** What became of it. */
    sealed interface DeleteOutcome {

        /** It is deleted. */
        record Deleted(Article article) implements DeleteOutcome {}

        /** There is none, or it was deleted before. */
        record NoArticle(boolean deletedBefore) implements DeleteOutcome {}

        /** It changes all the time, or its events are delayed. */
        record Busy() implements DeleteOutcome {}
    }

    DeleteOutcome delete(Title title, String reason, Caller caller) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Article> found = articles.byKey(title.key());
            if (found.isEmpty()) {
                return new DeleteOutcome.NoArticle(
                        articles.deletedByKey(title.key()).isPresent());
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            Article deleted = found.get().withDeletion(new Deletion(now, caller.asAuthor(), reason));
            OutboxEntry event = ArticleOutbox.entry(
                    UUID.randomUUID().toString(),
                    EventType.ARTICLE_DELETED,
                    deleted,
                    caller,
                    now,
                    new ArticleDeleted(reason),
                    null);
            if (articles.delete(deleted, event)) {
                relay.committed(deleted.id());
                return new DeleteOutcome.Deleted(deleted);
            }
        }
        return new DeleteOutcome.Busy();
    }
}
