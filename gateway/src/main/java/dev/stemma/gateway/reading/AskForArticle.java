package dev.stemma.gateway.reading;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.ArticleViews;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks everything that an article's page shows at once, so that nobody waits for one answer after the other. */
@Singleton
class AskForArticle {

    private final Wiki wiki;
    private final Visitor visitor;
    private final ArticleViews views;

    AskForArticle(Wiki wiki, Visitor visitor, ArticleViews views) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.views = views;
    }

    /**
     * What was asked.
     *
     * @param html the text
     * @param tabs what the visitor may do
     * @param proposals the visitor's proposals that wait for review
     */
    record Asked(
            CompletableFuture<Answer> html,
            CompletableFuture<ArticleTabs> tabs,
            CompletableFuture<Optional<Answer>> proposals) {}

    /** The head, without waiting for it. */
    CompletableFuture<Answer> head(Title title, boolean follow, Optional<String> after) {
        return begin(Destination.ARTICLES, title, follow ? "?follow=true" : "", after);
    }

    /** The rest, without waiting for it. */
    Asked about(Title title, Optional<String> after) {
        return new Asked(begin(Destination.ARTICLES, title, "/html", after), views.begin(title, "read"), proposals());
    }

    /** Who links to a title, whether it has an article or not, without waiting for it. */
    CompletableFuture<Answer> backlinks(Title title) {
        return begin(Destination.LINKS, title, "/backlinks?limit=50", Optional.empty());
    }

    private CompletableFuture<Optional<Answer>> proposals() {
        if (!visitor.isKnown()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Ask ask = Ask.get(Destination.REVISIONS, "/me/proposals?limit=100");
        return wiki.begin(ask.as(visitor.accessToken())).thenApply(Optional::of);
    }

    private CompletableFuture<Answer> begin(Destination service, Title title, String rest, Optional<String> after) {
        Ask ask = Ask.get(service, "/articles/" + title.path() + rest);
        return wiki.begin(ask.as(visitor.accessToken()).after(after));
    }
}
