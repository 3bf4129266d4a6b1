package dev.stemma.article.republishing;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleOutbox;
import dev.stemma.article.Articles;
import dev.stemma.article.Articles.Written;
import dev.stemma.article.Occasion;
import dev.stemma.events.EventData.ArticleSnapshot;
import dev.stemma.events.EventType;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Puts a snapshot of articles into their outboxes: an event like any other, in order, with the next sequence. Nothing else
 * of an article changes, so that doing it again only tells the same once more.
 */
@ApplicationScoped
class RepublishArticles {

    private static final int TRIES = 20;

    private final Articles articles;
    private final Relay relay;

    RepublishArticles(Articles articles, Relay relay) {
        this.articles = articles;
        this.relay = relay;
    }

    /**
     * Republishes the articles behind an id, in the order of ids: live, deleted and unborn ones.
     *
     * @param most how many at most
     * @return their ids; empty when there are none
     * @throws Delayed when the events of one of them cannot be sent at the moment
     */
    List<Long> behind(long id, int most, Caller caller) throws Delayed {
        List<Long> found = articles.idsBehind(id, most);
        for (long article : found) {
            republish(article, caller);
        }
        return found;
    }

    private void republish(long id, Caller caller) throws Delayed {
        for (int i = 0; i < TRIES; i++) {
            Article next = articles.byId(id).orElseThrow().next();
            if (articles.change(next, entry(next, caller)) == Written.DONE) {
                relay.committed(id);
                return;
            }
            if (articles.isCongested(id)) {
                throw new Delayed(id);
            }
        }
        throw new Delayed(id);
    }

    private static OutboxEntry entry(Article article, Caller caller) {
        ArticleSnapshot snapshot = new ArticleSnapshot(
                article.isUnborn() ? null : article.headRevision(),
                null,
                article.isUnborn() ? null : article.head().redirect(),
                article.protection(),
                article.deleted());
        String text = article.isUnborn() ? null : article.head().sha256();
        Occasion occasion = Occasion.now(UUID.randomUUID().toString(), caller);
        return ArticleOutbox.entry(occasion, EventType.ARTICLE_SNAPSHOT, article, snapshot, text);
    }

    /** Events of an article wait and leave no room for another. */
    static final class Delayed extends Exception {
        private static final long serialVersionUID = 1L;

        Delayed(long article) {
            super("The events of article " + article + " are delayed.");
        }
    }
}
