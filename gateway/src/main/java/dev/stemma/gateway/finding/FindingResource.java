package dev.stemma.gateway.finding;

import dev.stemma.gateway.finding.FindingPages.ArticleList;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.page.Titles;
import dev.stemma.gateway.page.Words;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Articles by title: the one that is meant, or those that begin like it. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FindingResource {

    private final Wiki wiki;
    private final Pages pages;
    private final FindingWords words;
    private final Words common;

    FindingResource(Wiki wiki, Pages pages, FindingWords words, Words common) {
        this.wiki = wiki;
        this.pages = pages;
        this.words = words;
        this.common = common;
    }

    /** What the search field leads to: the article of that title, else those that begin like it. */
    @GET
    @Path("search")
    public Response search(@QueryParam("title") @DefaultValue("") String written, @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isPresent() && exists(title.get())) {
            return Response.seeOther(URI.create("/wiki/" + title.get().path())).build();
        }
        return list(written, "", uri);
    }

    /** The articles in the order of their titles. */
    @GET
    @Path("articles")
    public Response list(
            @QueryParam("prefix") @DefaultValue("") String prefix,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @Context UriInfo uri) {
        Query query = new Query().with("limit", "60").with("prefix", prefix).with("cursor", cursor);
        Answer answer = wiki.call(Ask.get(Destination.ARTICLES, query.after("/articles")));
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        List<Title> items = Titles.of(answer);
        String next = answer.next()
                .map(more ->
                        new Query().with("prefix", prefix).with("cursor", more).after("/articles"))
                .orElse(null);
        Title creatable = Title.of(prefix)
                .filter(title -> items.stream().noneMatch(item -> item.key().equals(title.key())))
                .orElse(null);
        String heading = prefix.isBlank() ? common.allArticles() : words.beginningWith(prefix);
        return pages.answer(
                200, FindingPages.articles(pages.frame(heading, uri), new ArticleList(prefix, items, next, creatable)));
    }

    private boolean exists(Title title) {
        return wiki.call(Ask.get(Destination.ARTICLES, "/articles/" + title.path()))
                .isOk();
    }
}
