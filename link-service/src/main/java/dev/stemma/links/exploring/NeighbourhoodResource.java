package dev.stemma.links.exploring;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.Titles;
import dev.stemma.links.graph.AsksGraph;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What lies around an article. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@AsksGraph
@Tag(name = "Links")
class NeighbourhoodResource {

    private static final int MOST_LINKS = 1_000_000;

    private final AskGraph graph;

    NeighbourhoodResource(AskGraph graph) {
        this.graph = graph;
    }

    @GET
    @Path("{title: .+}/neighbourhood")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The articles around an article, by links in either direction, and the links among them")
    @APIResponse(responseCode = "200", description = "At most limit nodes, the article itself first, and their edges")
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response around(
            @PathParam("title") String title,
            @Parameter(description = "How many links away, 1 to 3; 1 when left out") @QueryParam("depth") String depth,
            @BeanParam PageRequest page,
            Request request) {
        int steps = depth(depth);
        int limit = page.limit();
        Neighbourhood.Around around = graph.about(
                Titles.parse(title), (view, node) -> new Neighbourhood(view, limit, MOST_LINKS).of(node, steps));
        return Caching.open(request, Response.ok(around).build());
    }

    private static int depth(String depth) {
        return switch (depth) {
            case null -> 1;
            case "1" -> 1;
            case "2" -> 2;
            case "3" -> 3;
            default -> throw new Problem(ProblemType.INVALID_PARAMETER, "depth must be 1, 2 or 3.");
        };
    }
}
