package dev.stemma.gateway.revisiting;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.ArticleViews;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.RevisionFilter;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.revisiting.RevisitingPages.History;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The history of an article. */
@Path("/history/{title}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class HistoryResource {

    private final Wiki wiki;
    private final Visitor visitor;
    private final Pages pages;
    private final ArticleViews views;
    private final RevisitingWords words;

    HistoryResource(Wiki wiki, Visitor visitor, Pages pages, ArticleViews views, RevisitingWords words) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.pages = pages;
        this.views = views;
        this.words = words;
    }

    /** A page of it, newest first, two of which can be chosen and compared. */
    @GET
    public Response history(
            @PathParam("title") String written, @BeanParam RevisionFilter filter, @Context UriInfo uri) {
        Optional<Title> title = Title.of(written);
        if (title.isEmpty()) {
            return pages.invalidTitle(uri);
        }
        CompletableFuture<ArticleTabs> tabs = views.begin(title.get(), "history");
        filter.kind = null;
        String path = "/articles/" + title.get().path() + "/revisions";
        Answer answer = wiki.call(
                Ask.get(Destination.REVISIONS, filter.asked().after(path)).as(visitor.accessToken()));
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        History history = new History(
                RevisionLine.listOf(answer),
                filter.next("/history/" + title.get().path(), answer.next().orElse(null)));
        return pages.answer(
                200,
                RevisitingPages.history(
                        pages.frame(words.history(title.get().text()), uri), tabs.join(), filter, history));
    }
}
