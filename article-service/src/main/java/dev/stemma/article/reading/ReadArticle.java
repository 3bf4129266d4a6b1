package dev.stemma.article.reading;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
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

    /**
     * An article and how it was reached.
     *
     * @param article the article
     * @param from titles that led to it when redirects were followed
     * @param byAlias whether the title is not its own
     */
    record Found(Article article, List<String> from, boolean byAlias) {

        /** What the answer says of the way, for its validator; empty when the title is the article's own. */
        String howReached() {
            return byAlias || !from.isEmpty() ? byAlias + ":" + from : "";
        }
    }

    /**
     * The article that a title leads to.
     *
     * @param follow whether redirects are followed, at most five of them; a loop ends at its last article
     * @throws Problem article-not-found, article-deleted
     */
    Found byTitle(Title title, boolean follow) {
        Article article = articles.byKey(title.key()).orElseThrow(() -> absent(title));
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
        return new Found(article, from, byAlias);
    }

    /**
     * The article with that id.
     *
     * @throws Problem article-not-found, article-deleted
     */
    Article byId(long id) {
        Article article = articles.byId(id)
                .orElseThrow(() -> new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article " + id + "."));
        if (article.deleted() != null) {
            throw new Problem(ProblemType.ARTICLE_DELETED, "The article " + id + " was deleted.");
        }
        return article;
    }

    private Optional<Article> target(Article article, List<String> from) {
        return Optional.ofNullable(article.head().redirect())
                .flatMap(Title::of)
                .flatMap(title -> articles.byKey(title.key()))
                .filter(target -> !from.contains(target.title()) && target.id() != article.id());
    }

    private Problem absent(Title title) {
        return articles.deletedByKey(title.key()).isPresent()
                ? new Problem(ProblemType.ARTICLE_DELETED, "The article " + title.text() + " was deleted.")
                : new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article " + title.text() + ".");
    }
}
