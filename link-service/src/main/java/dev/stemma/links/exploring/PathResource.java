package dev.stemma.links.exploring;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.Titles;
import dev.stemma.links.graph.AsksGraph;
import dev.stemma.markup.Title;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way from one article to another. */
@Path("/api/v1/links/path")
@RunOnVirtualThread
@AsksGraph
@Tag(name = "Links")
class PathResource {

    private final AskGraph graph;

    PathResource(AskGraph graph) {
        this.graph = graph;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A shortest path from one article to another by links")
    @APIResponse(responseCode = "200", description = "The articles on the path, from the first to the last")
    @APIResponse(responseCode = "404", description = "no-path, or article-not-found for either title")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response path(@QueryParam("from") String from, @QueryParam("to") String to, Request request) {
        Title start = title("from", from);
        Title end = title("to", to);
        ShortestPath.Found found = graph.path(start, end);
        if (found.path().isEmpty()) {
            throw noPath(start, end, found.complete());
        }
        return Caching.open(request, Response.ok(new Way(found.path())).build());
    }

    private static Title title(String parameter, String written) {
        if (written == null) {
            throw new Problem(ProblemType.INVALID_PARAMETER, parameter + " must name an article.");
        }
        return Titles.parse(written);
    }

    private static Problem noPath(Title from, Title to, boolean complete) {
        String detail = complete
                ? "No links lead from " + from.text() + " to " + to.text() + "."
                : "No path from " + from.text() + " to " + to.text() + " was found within the links that are followed.";
        return new Problem(ProblemType.NO_PATH, detail).with("complete", complete);
    }

    /**
     * The answer.
     *
     * @param path the articles from the first to the last
     */
    record Way(List<ArticleName> path) {}
}
