package dev.stemma.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.kit.identity.Role;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds what somebody is about to change. Whoever is not logged in logs in first. */
@Singleton
public class Subjects {

    private final Wiki wiki;
    private final Visitor visitor;
    private final ArticleViews views;
    private final Pages pages;
    private final Words words;

    Subjects(Wiki wiki, Visitor visitor, ArticleViews views, Pages pages, Words words) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.views = views;
        this.pages = pages;
        this.words = words;
    }

    /**
     * An article.
     *
     * @param written its title in any spelling
     * @param view the view of it that is shown
     * @param may whether the visitor may do what the page is for
     * @param page the page
     */
    public Response article(
            String written, String view, Predicate<ArticleTabs> may, UriInfo uri, Function<Subject, Response> page) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        if (!visitor.isKnown()) {
            return pages.login(uri);
        }
        CompletableFuture<ArticleTabs> tabs = views.begin(title.get(), view);
        Answer article = read(Destination.ARTICLES, "/articles/" + title.get().path());
        if (!article.isOk()) {
            return pages.refusal(article, uri);
        }
        return may.test(tabs.join())
                ? page.apply(new Subject(title.get(), article.json(), tabs.join()))
                : pages.failed(403, words.mayNot(), uri);
    }

    /**
     * A revision, shown when the visitor may see it.
     *
     * @param page the page, from the revision as the API answers with it
     */
    public Response revision(long id, UriInfo uri, Function<JsonNode, Response> page) {
        if (!visitor.isKnown()) {
            return pages.login(uri);
        }
        Answer revision = read(Destination.REVISIONS, "/revisions/" + id);
        return revision.isOk() ? page.apply(revision.json()) : pages.refusal(revision, uri);
    }

    /** A page for those who have a role. */
    public Response allowed(Role role, UriInfo uri, Supplier<Response> page) {
        if (!visitor.isKnown()) {
            return pages.login(uri);
        }
        return visitor.has(role) ? page.get() : pages.failed(403, words.mayNot(), uri);
    }

    /** The tabs of an article on a page of whoever looks at it. */
    public ArticleTabs tabs(Title title, String view) {
        return views.begin(title, view).join();
    }

    private Answer read(Destination service, String path) {
        return wiki.call(Ask.get(service, path).as(visitor.accessToken()));
    }
}
