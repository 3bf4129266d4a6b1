package dev.stemma.gateway.page;

import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** Finds out which views of an article a visitor has. */
@Singleton
public class ArticleViews {

    private final Permissions permissions;
    private final Visitor visitor;

    ArticleViews(Permissions permissions, Visitor visitor) {
        this.permissions = permissions;
        this.visitor = visitor;
    }

    /** Asks without waiting. Who is not logged in may do nothing, so nobody is asked. */
    public CompletableFuture<ArticleTabs> begin(Title title, String view) {
        if (!visitor.isKnown()) {
            return CompletableFuture.completedFuture(new ArticleTabs(title, view, false, false, false));
        }
        return permissions.of(title).thenApply(answer -> ArticleTabs.of(title, view, answer));
    }
}
