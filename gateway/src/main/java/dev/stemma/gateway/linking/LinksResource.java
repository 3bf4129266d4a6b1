package dev.stemma.gateway.linking;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.ArticleViews;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The links of an article, also of one that nobody wrote. */
@Path("/links/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LinksResource {

    private static final String NEIGHBOURS = "15";

    private final Wiki wiki;
    private final Pages pages;
    private final ArticleViews views;
    private final LinkingWords words;

    LinksResource(Wiki wiki, Pages pages, ArticleViews views, LinkingWords words) {
        this.wiki = wiki;
        this.pages = pages;
        this.views = views;
        this.words = words;
    }

    /**
     * What links here, what it links to, and a drawing of both.
     *
     * @param here where the list of what links here goes on
     * @param out where the list of links goes on
     */
    @GET
    public Response links(
            @PathParam("title") String written,
            @QueryParam("here") String here,
            @QueryParam("out") String out,
            @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        String article = "/articles/" + title.get().path();
        CompletableFuture<ArticleTabs> tabs = views.begin(title.get(), "links");
        CompletableFuture<Answer> backlinks =
                begin(new Query().with("limit", "50").with("cursor", here).after(article + "/backlinks"));
        CompletableFuture<Answer> links =
                begin(new Query().with("limit", "100").with("cursor", out).after(article + "/links"));
        CompletableFuture<Answer> around =
                begin(new Query().with("limit", NEIGHBOURS).after(article + "/neighbourhood"));
        String page = "/links/" + title.get().path();
        return pages.answer(
                200,
                LinkingPages.links(
                        pages.frame(words.heading(title.get().text()), uri),
                        tabs.join(),
                        LinkList.of(backlinks.join(), page + "?here=", false),
                        LinkList.of(links.join(), page + "?out=", false),
                        Neighbourhood.of(around.join().json())));
    }

    private CompletableFuture<Answer> begin(String path) {
        return wiki.begin(Ask.get(Destination.LINKS, path));
    }
}
