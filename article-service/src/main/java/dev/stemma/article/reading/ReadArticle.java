package dev.stemma.article.reading;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the article that a title leads to, through aliases and, when asked, through redirects. */
@ApplicationScoped
class ReadArticle {

    private static final int MOST_REDIRECTS = 5;

    private final Articles articles;

    ReadArticle(Articles articles) {
        this.articles = articles;
    }

    /** What a title or an id leads to. */
    sealed interface Reading {

        /**
         * An article and how it was reached.
         *
         * @param article the article
         * @param from titles that led to it when redirects were followed
         * @param byAlias whether the title is not its own
         */
        record Found(Article article, List<String> from, boolean byAlias) implements Reading {

            /** What the answer says of the way, for its validator; empty when the title is the article's own. */
            String howReached() {
                return byAlias || !from.isEmpty() ? byAlias + ":" + from : "";
            }
        }

        /** It was deleted. */
        record Deleted(String title) implements Reading {}

        /** There is none. */
        record Missing() implements Reading {}
    }

    /**
     * What a title leads to.
     *
     * @param follow whether redirects are followed, at most five of them; a loop ends at its last article
     */
    Reading byTitle(Title title, boolean follow) {
        return articles.byKey(title.key())
                .<Reading>map(article -> found(article, title, follow))
                .or(() -> articles.deletedByKey(title.key()).map(deleted -> new Reading.Deleted(title.text())))
                .orElseGet(Reading.Missing::new);
    }

    /** What an id leads to. */
    Reading byId(long id) {
        return articles.byId(id)
                .filter(article -> !article.isUnborn())
                .<Reading>map(article -> article.deleted() == null
                        ? new Reading.Found(article, List.of(), false)
                        : new Reading.Deleted(article.title()))
                .orElseGet(Reading.Missing::new);
    }

    private Reading.Found found(Article first, Title title, boolean follow) {
        Article article = first;
        boolean byAlias = !article.keys().getFirst().equals(title.key());
        List<String> from = new ArrayList<>();
        if (follow && byAlias) {
            from.add(title.text());
        }
        while (follow && from.size() < MOST_REDIRECTS) {
            Optional<Article> target = target(article, from);
            if (target.isEmpty()) {
                break;
            }
            from.add(article.title());
            article = target.get();
        }
        return new Reading.Found(article, from, byAlias);
    }

    private Optional<Article> target(Article article, List<String> from) {
        return Optional.ofNullable(article.head().redirect())
                .flatMap(Title::of)
                .flatMap(title -> articles.byKey(title.key()))
                .filter(target -> !from.contains(target.title()) && target.id() != article.id());
    }
}
