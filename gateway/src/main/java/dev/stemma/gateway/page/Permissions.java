package dev.stemma.gateway.page;

import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What the visitor may do with articles, asked once for each page. */
@RequestScoped
public class Permissions {

    private final Map<Title, CompletableFuture<Answer>> asked = new HashMap<>();
    private final Wiki wiki;
    private final Visitor visitor;

    Permissions(Wiki wiki, Visitor visitor) {
        this.wiki = wiki;
        this.visitor = visitor;
    }

    /** Asks without waiting. */
    public CompletableFuture<Answer> of(Title title) {
        return asked.computeIfAbsent(title, this::ask);
    }

    private CompletableFuture<Answer> ask(Title title) {
        Ask ask = Ask.get(Destination.ARTICLES, "/articles/" + title.path() + "/permissions");
        return wiki.begin(ask.as(visitor.accessToken()));
    }
}
