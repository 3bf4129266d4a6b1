package dev.stemma.links.backlinks;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.Titles;
import dev.stemma.links.backlinks.FindBacklinks.Backlink;
import dev.stemma.links.graph.AsksGraph;
import dev.stemma.markup.Title;
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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who links to a title. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@Tag(name = "Links")
class BacklinksResource {

    private final FindBacklinks backlinks;

    BacklinksResource(FindBacklinks backlinks) {
        this.backlinks = backlinks;
    }

    @GET
    @Path("{title: .+}/backlinks")
    @AsksGraph
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listBacklinks",
            summary = "The articles that link to a title; also for titles that no article has")
    @APIResponse(
            responseCode = "200",
            description = "A page of articles",
            content = @Content(schema = @Schema(implementation = Backlink.class)))
    public Response list(
            @PathParam("title") String written,
            @Parameter(description = "false: without those that link to a redirect or an alias")
                    @QueryParam("redirects")
                    String redirects,
            @Parameter(description = "title, or relevance: those that matter most by PageRank first")
                    @QueryParam("order")
                    String order,
            @BeanParam PageRequest page,
            UriInfo uri,
            Request request) {
        Title title = Titles.parse(written);
        boolean too = withRedirects(redirects);
        Page<Backlink> found =
                isByRelevance(order) ? backlinks.mostRelevant(title, too, page) : backlinks.find(title, too, page);
        return Caching.open(request, found.toResponse(uri));
    }

    private static boolean isByRelevance(String order) {
        return switch (order) {
            case null -> false;
            case "title" -> false;
            case "relevance" -> true;
            default -> throw new Problem(ProblemType.INVALID_PARAMETER, "order must be title or relevance.");
        };
    }

    private static boolean withRedirects(String redirects) {
        return switch (redirects) {
            case null -> true;
            case "true" -> true;
            case "false" -> false;
            default -> throw new Problem(ProblemType.INVALID_PARAMETER, "redirects must be true or false.");
        };
    }
}
