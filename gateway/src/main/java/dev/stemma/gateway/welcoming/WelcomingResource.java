package dev.stemma.gateway.welcoming;

import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.welcoming.WelcomingPages.MostLinked;
import dev.stemma.gateway.welcoming.WelcomingPages.Recent;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;

/** The start page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class WelcomingResource {

    private final Wiki wiki;
    private final Pages pages;

    WelcomingResource(Wiki wiki, Pages pages) {
        this.wiki = wiki;
        this.pages = pages;
    }

    /** What was changed lately and what most articles link to. */
    @GET
    public Response start(@Context UriInfo uri) {
        CompletableFuture<Answer> changes = wiki.begin(Ask.get(Destination.REVISIONS, "/changes?limit=10"));
        CompletableFuture<Answer> linked = wiki.begin(Ask.get(Destination.LINKS, "/links/most-linked?limit=12"));
        Recent recent = new Recent(changes.join().isOk(), RevisionLine.listOf(changes.join()));
        return pages.answer(200, WelcomingPages.start(pages.home(uri), recent, MostLinked.of(linked.join())));
    }
}
