package dev.stemma.article.reading;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.consistency.Progress;
import jakarta.enterprise.context.ApplicationScoped;

/** article-service is the truth about its articles: it has reached whatever it has committed. */
@ApplicationScoped
class ArticleProgress implements Progress {

    private final Articles articles;

    ArticleProgress(Articles articles) {
        this.articles = articles;
    }

    @Override
    public boolean hasReached(ConsistencyToken token) {
        return articles.byId(token.article())
                .filter(article -> article.sequence() >= token.sequence()
                        && article.applied().reviews() >= token.review())
                .map(Article::id)
                .isPresent();
    }
}
