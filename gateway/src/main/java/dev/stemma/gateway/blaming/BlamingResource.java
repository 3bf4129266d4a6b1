package dev.stemma.gateway.blaming;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.ArticleViews;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
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

/** Who wrote which words of an article. */
@Path("/blame/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class BlamingResource {

    private final Wiki wiki;
    private final Visitor visitor;
    private final Pages pages;
    private final ArticleViews views;
    private final TellAuthors authors;

    @Inject
    BlamingWords words;

    BlamingResource(Wiki wiki, Visitor visitor, Pages pages, ArticleViews views, TellAuthors authors) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.pages = pages;
        this.views = views;
        this.authors = authors;
    }

    /**
     * The text with its authors.
     *
     * @param revision id of a published revision; today's text without it
     */
    @GET
    public Response blame(
            @PathParam("title") String written, @QueryParam("revision") String revision, @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        CompletableFuture<ArticleTabs> tabs = views.begin(title.get(), "history");
        String path = "/articles/" + title.get().path() + "/blame";
        Answer answer = wiki.call(Ask.get(
                        Destination.REVISIONS,
                        new Query().with("revision", revision).after(path))
                .as(visitor.accessToken()));
        return answer.isOk()
                ? pages.answer(
                        200,
                        BlamingPages.blame(
                                pages.frame(words.heading(title.get().text()), uri),
                                tabs.join(),
                                authors.tell(answer.json().path("runs"))))
                : pages.refusal(answer, uri);
    }
}
