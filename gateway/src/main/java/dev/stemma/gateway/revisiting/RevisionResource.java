package dev.stemma.gateway.revisiting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.ArticleViews;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.revisiting.RevisitingPages.ShownRevision;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;

/** One revision. */
@Path("/revision/{id: \\d{1,18}}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RevisionResource {

    private final Wiki wiki;
    private final Visitor visitor;
    private final Pages pages;
    private final ArticleViews views;
    private final RevisitingWords words;

    RevisionResource(Wiki wiki, Visitor visitor, Pages pages, ArticleViews views, RevisitingWords words) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.pages = pages;
        this.views = views;
        this.words = words;
    }

    /** What the article said with it. */
    @GET
    public Response revision(@PathParam("id") long id, @Context UriInfo uri) {
        CompletableFuture<Answer> html = begin(Destination.REVISIONS, "/revisions/" + id + "/html");
        Answer answer = begin(Destination.REVISIONS, "/revisions/" + id).join();
        if (answer.problem().equals("revision-hidden")) {
            return pages.message(410, words.hidden(), words.hiddenHint(), uri);
        }
        return answer.isOk() ? shown(answer.json(), html, uri) : pages.refusal(answer, uri);
    }

    private Response shown(JsonNode revision, CompletableFuture<Answer> html, UriInfo uri) {
        RevisionLine line = RevisionLine.of(revision);
        CompletableFuture<ArticleTabs> tabs = views.begin(line.title(), "history");
        String today = "/article-ids/" + revision.path("article").path("id").asLong();
        JsonNode head = begin(Destination.ARTICLES, today)
                .join()
                .json()
                .path("revision")
                .path("id");
        ShownRevision shown = new ShownRevision(
                line,
                revision.path("state").asText(),
                revision.path("source").asText(),
                pages.text(html.join().isOk() ? html.join().body() : ""),
                head.isNumber() ? head.longValue() : null);
        String heading = words.revision(line.id(), line.title().text());
        return pages.answer(200, RevisitingPages.revision(pages.frame(heading, uri), tabs.join(), shown));
    }

    private CompletableFuture<Answer> begin(Destination service, String path) {
        return wiki.begin(Ask.get(service, path).as(visitor.accessToken()));
    }
}
