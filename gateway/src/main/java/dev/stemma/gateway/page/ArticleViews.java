package dev.stemma.gateway.page;

import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Finds out which views of an article a visitor has. */
@Singleton
public class ArticleViews {

    private final Wiki wiki;
    private final Visitor visitor;

    ArticleViews(Wiki wiki, Visitor visitor) {
        this.wiki = wiki;
        this.visitor = visitor;
    }

    /** Asks without waiting. Who is not logged in may do nothing, so nobody is asked. */
    public CompletableFuture<ArticleTabs> begin(Title title, String view) {
        if (!visitor.isKnown()) {
            return CompletableFuture.completedFuture(new ArticleTabs(title, view, false, false, false));
        }
        Ask ask = Ask.get(Destination.ARTICLES, "/articles/" + title.path() + "/permissions");
        return wiki.begin(ask.as(visitor.accessToken())).thenApply(answer -> ArticleTabs.of(title, view, answer));
    }
}
