package dev.stemma.links.exploring;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.links.graph.AsksGraph;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Any article. */
@Path("/api/v1/links/random")
@RunOnVirtualThread
@AsksGraph
@Tag(name = "Links")
class RandomResource {

    private final AskGraph graph;

    RandomResource(AskGraph graph) {
        this.graph = graph;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Any article that is no redirect, each as likely as the others")
    @APIResponse(responseCode = "200", description = "Its id and title")
    @APIResponse(responseCode = "404", description = "article-not-found: there is no article yet")
    public Response any() {
        ArticleName article =
                graph.any().orElseThrow(() -> new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article yet."));
        return Response.ok(article)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
