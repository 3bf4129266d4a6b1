package dev.stemma.article.deleting;

import dev.stemma.article.Aliases;
import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.ChangeOutcome;
import dev.stemma.article.Changes;
import dev.stemma.article.Occasion;
import dev.stemma.events.EventData.ArticleRestored;
import dev.stemma.events.EventType;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Brings a deleted article back: under its title, or under another where that was taken since. */
@ApplicationScoped
class RestoreArticle {

    private final Articles articles;
    private final Aliases aliases;
    private final Changes changes;

    RestoreArticle(Articles articles, Aliases aliases, Changes changes) {
        this.articles = articles;
        this.aliases = aliases;
        this.changes = changes;
    }

    /**
     * What somebody wants back.
     *
     * @param title a title that the article had
     * @param id its id, or null for the one that was deleted last under that title
     * @param as the title that it shall have, or null for its own
     * @param reason why, or null
     */
    record Restoring(Title title, Long id, Title as, String reason) {}

    ChangeOutcome restore(Restoring restoring, Caller caller, Attempt attempt) {
        return changes.untilDecided(restoring.title().key(), attempt, () -> deleted(restoring)
                .map(article -> decide(article, restoring, caller, attempt))
                .orElseGet(() -> Optional.of(nothingToRestore(restoring))));
    }

    private Optional<Article> deleted(Restoring restoring) {
        String key = restoring.title().key();
        return restoring.id() == null
                ? articles.deletedByKey(key)
                : articles.byId(restoring.id())
                        .filter(article -> article.formerKeys().contains(key));
    }

    private ChangeOutcome nothingToRestore(Restoring restoring) {
        return articles.byKey(restoring.title().key())
                .<ChangeOutcome>map(ChangeOutcome.TitleTaken::new)
                .orElseGet(() -> new ChangeOutcome.NoArticle(null));
    }

    private Optional<ChangeOutcome> decide(Article article, Restoring restoring, Caller caller, Attempt attempt) {
        Title title = restoring.as() == null ? Title.parse(article.title()) : restoring.as();
        Optional<Article> holder = articles.byKey(title.key());
        if (holder.isPresent()) {
            return release(holder.get(), title.key(), caller);
        }
        Article next = article.restored(title.text(), keys(article, title));
        return changes.write(
                next, EventType.ARTICLE_RESTORED, new ArticleRestored(restoring.reason()), caller, attempt);
    }

    /** Old titles come back as far as nobody has taken them meanwhile. */
    private List<String> keys(Article article, Title title) {
        List<String> taken = articles.keysInUse(article.formerKeys());
        return Stream.concat(
                        Stream.of(title.key()), article.formerKeys().stream().filter(key -> !taken.contains(key)))
                .distinct()
                .toList();
    }

    /** After the release the next round finds the title free. */
    private Optional<ChangeOutcome> release(Article holder, String key, Caller caller) {
        if (!Aliases.isAlias(holder, key)) {
            return Optional.of(new ChangeOutcome.TitleTaken(holder));
        }
        aliases.release(holder, key, Occasion.now(UUID.randomUUID().toString(), caller));
        return Optional.empty();
    }
}
