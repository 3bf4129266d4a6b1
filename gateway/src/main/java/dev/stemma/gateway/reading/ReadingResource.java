package dev.stemma.gateway.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.ArticleViews;
import dev.stemma.gateway.page.Moment;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.reading.ReadingPages.ArticleList;
import dev.stemma.gateway.reading.ReadingPages.ListedArticle;
import dev.stemma.gateway.reading.ReadingPages.ShownArticle;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import io.quarkus.qute.RawString;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Pages for readers. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReadingResource {

    private static final Pattern CONSISTENCY = Pattern.compile("\\d{1,18}:\\d{1,18}(\\.\\d{1,18})?");

    private final Wiki wiki;
    private final Visitor visitor;
    private final Pages pages;
    private final MissingLinks missingLinks;
    private final ArticleViews views;

    ReadingResource(Wiki wiki, Visitor visitor, Pages pages, MissingLinks missingLinks, ArticleViews views) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.pages = pages;
        this.missingLinks = missingLinks;
        this.views = views;
    }

    /** The articles, by title. */
    @GET
    public Response list(
            @QueryParam("prefix") @DefaultValue("") String prefix,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @Context UriInfo uri) {
        String query = "?limit=60&prefix=" + encode(prefix) + (cursor.isEmpty() ? "" : "&cursor=" + encode(cursor));
        Answer answer = wiki.call(asVisitor(Ask.get(Destination.ARTICLES, "/articles" + query)));
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        List<ListedArticle> items = new ArrayList<>();
        answer.json().path("items").forEach(item -> Title.of(item.path("title").asText())
                .ifPresent(title -> items.add(new ListedArticle(title.text(), title.path()))));
        String next = answer.json().path("next").isTextual()
                ? "/?prefix=" + encode(prefix) + "&cursor="
                        + encode(answer.json().path("next").asText())
                : null;
        Title creatable = Title.of(prefix)
                .filter(title -> items.stream().noneMatch(item -> item.path().equals(title.path())))
                .orElse(null);
        return pages.answer(
                200, ReadingPages.articles(pages.home(uri), new ArticleList(prefix, items, next, creatable)));
    }

    /** An article. */
    @GET
    @Path("wiki/{title}")
    public Response article(
            @PathParam("title") String written,
            @QueryParam("after") String after,
            @QueryParam("proposed") String proposed,
            @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        Optional<String> consistency = Optional.ofNullable(after)
                .filter(token -> CONSISTENCY.matcher(token).matches());
        Ask ask = Ask.get(Destination.ARTICLES, "/articles/" + title.get().path() + "?follow=true");
        Answer answer = wiki.call(asVisitor(ask).after(consistency));
        return switch (answer.status()) {
            case 200 -> shown(answer.json(), consistency, proposed != null, uri);
            case 404, 410 -> missing(title.get(), answer.status(), uri);
            default -> pages.refusal(answer, uri);
        };
    }

    private Response shown(JsonNode article, Optional<String> consistency, boolean proposed, UriInfo uri) {
        Title title = Title.parse(article.path("title").asText());
        CompletableFuture<Answer> html = begin(Destination.ARTICLES, title, "/html", consistency);
        CompletableFuture<Answer> links = begin(Destination.LINKS, title, "/links?limit=100", consistency);
        CompletableFuture<Answer> backlinks = begin(Destination.LINKS, title, "/backlinks?limit=50", consistency);
        CompletableFuture<ArticleTabs> tabs = views.begin(title, "read");
        Answer text = html.join();
        if (!text.isOk()) {
            return pages.refusal(text, uri);
        }
        if (consistency.isPresent()) {
            // reads can await a write, the question which titles exist cannot: it comes after one that did
            links.join();
        }
        List<String> from = new ArrayList<>();
        article.path("redirectedFrom").forEach(redirect -> from.add(redirect.asText()));
        JsonNode revision = article.path("revision");
        ShownArticle shown = new ShownArticle(
                title.text(),
                title.path(),
                new RawString(missingLinks.mark(text.body(), title.text())),
                String.join(", ", from),
                revision.path("author").path("name").asText(),
                Moment.of(revision.path("at").asText()),
                proposed);
        return pages.answer(
                200,
                ReadingPages.article(
                        pages.frame(title.text(), uri),
                        tabs.join(),
                        shown,
                        LinkLists.of(links.join()),
                        LinkLists.of(backlinks.join())));
    }

    private Response missing(Title title, int status, UriInfo uri) {
        Answer backlinks = begin(Destination.LINKS, title, "/backlinks?limit=50", Optional.empty())
                .join();
        return pages.answer(
                status,
                ReadingPages.missing(pages.frame(title.text(), uri), title, status == 410, LinkLists.of(backlinks)));
    }

    private CompletableFuture<Answer> begin(Destination service, Title title, String rest, Optional<String> after) {
        return wiki.begin(
                asVisitor(Ask.get(service, "/articles/" + title.path() + rest)).after(after));
    }

    private Ask asVisitor(Ask ask) {
        return ask.as(visitor.accessToken());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
