package dev.stemma.links.exploring;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.links.Titles;
import dev.stemma.links.exploring.RelatedArticles.Related;
import dev.stemma.links.graph.AsksGraph;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles that have much in common with one. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@AsksGraph
@Tag(name = "Links")
class RelatedResource {

    private static final int MOST_LINKS = 1_000_000;

    private final AskGraph graph;

    RelatedResource(AskGraph graph) {
        this.graph = graph;
    }

    @GET
    @Path("{title: .+}/related")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The articles that share the most links with an article, those that share most first")
    @APIResponse(
            responseCode = "200",
            description = "At most limit articles, each with its score; there is no next page")
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response related(@PathParam("title") String title, @BeanParam PageRequest page, Request request) {
        int limit = page.limit();
        List<Related> found = graph.about(
                Titles.parse(title), (view, node) -> new RelatedArticles(view, node, MOST_LINKS).best(limit));
        return Caching.open(request, Response.ok(new Items(found)).build());
    }

    /** The answer. */
    record Items(List<Related> items) {}
}
