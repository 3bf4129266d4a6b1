package dev.stemma.article.renaming;

import dev.stemma.article.Aliases;
import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.ChangeOutcome;
import dev.stemma.article.Changes;
import dev.stemma.article.Occasion;
import dev.stemma.article.protecting.EditingRights;
import dev.stemma.events.EventData.ArticleRenamed;
import dev.stemma.events.EventType;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.identity.Caller;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives an article another title in one compare-and-set on its keys; an alias of another article is released first. */
@ApplicationScoped
class RenameArticle {

    /** Titles that lead to one article, its own among them. */
    private static final int MOST_KEYS = 200;

    private final Articles articles;
    private final Aliases aliases;
    private final Changes changes;

    RenameArticle(Articles articles, Aliases aliases, Changes changes) {
        this.articles = articles;
        this.aliases = aliases;
        this.changes = changes;
    }

    /**
     * What somebody wants.
     *
     * @param from a title that leads to the article
     * @param to the title that it shall have
     * @param leaveRedirect whether its present title goes on leading to it
     * @param repairLinks whether links to its present title are to be rewritten
     * @param comment why, or null
     */
    record Renaming(Title from, Title to, boolean leaveRedirect, boolean repairLinks, String comment) {}

    ChangeOutcome rename(Renaming renaming, Caller caller, Attempt attempt) {
        return changes.ofArticle(renaming.from(), attempt, article -> decide(article, renaming, caller, attempt));
    }

    private Optional<ChangeOutcome> decide(Article article, Renaming renaming, Caller caller, Attempt attempt) {
        if (!EditingRights.mayEdit(article, caller)) {
            return isProtected(article);
        }
        if (article.title().equals(renaming.to().text())) {
            return Optional.of(new ChangeOutcome.Unchanged(article));
        }
        Optional<Article> holder = articles.byKey(renaming.to().key()).filter(other -> other.id() != article.id());
        if (holder.isPresent()) {
            return release(holder.get(), renaming.to().key(), caller);
        }
        List<String> keys = keys(article, renaming);
        if (keys.size() > MOST_KEYS) {
            return Optional.of(new ChangeOutcome.TooManyAliases(article));
        }
        Article next = article.withTitle(renaming.to().text(), keys);
        ArticleRenamed data = new ArticleRenamed(
                article.title(), next.title(), renaming.leaveRedirect(), renaming.repairLinks(), renaming.comment());
        return changes.write(next, EventType.ARTICLE_RENAMED, data, caller, attempt);
    }

    /** After the release the next round finds the title free. */
    private Optional<ChangeOutcome> release(Article holder, String key, Caller caller) {
        if (!Aliases.isAlias(holder, key)) {
            return Optional.of(new ChangeOutcome.TitleTaken(holder));
        }
        if (!EditingRights.mayEdit(holder, caller)) {
            return isProtected(holder);
        }
        aliases.release(holder, key, Occasion.now(UUID.randomUUID().toString(), caller));
        return Optional.empty();
    }

    private static Optional<ChangeOutcome> isProtected(Article article) {
        return Optional.of(new ChangeOutcome.Protected(article, EditingRights.needed(article, Instant.now())));
    }

    private static List<String> keys(Article article, Renaming renaming) {
        List<String> keys = new ArrayList<>(List.of(renaming.to().key()));
        article.keys().stream()
                .skip(renaming.leaveRedirect() ? 0 : 1)
                .filter(key -> !keys.contains(key))
                .forEach(keys::add);
        return keys;
    }
}
