package dev.stemma.links.repairing;

import dev.stemma.kit.caching.Caching;
import dev.stemma.links.Titles;
import dev.stemma.links.graph.AsksGraph;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a renaming would touch. */
@Path("/api/v1/articles")
@RunOnVirtualThread
@AsksGraph
@Tag(name = "Links")
class RenameImpactResource {

    private final RenameImpact impact;

    RenameImpactResource(RenameImpact impact) {
        this.impact = impact;
    }

    @GET
    @Path("{title: .+}/rename-impact")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What renaming an article would touch")
    @APIResponse(responseCode = "200", description = "How many articles and sections link to the title it has now")
    @APIResponse(responseCode = "400", description = "invalid-title, for either title")
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response impact(
            @PathParam("title") String title,
            @Parameter(description = "The new title; whether another article has it is told too") @QueryParam("to")
                    String to,
            Request request) {
        RenameImpact.Impact found =
                impact.of(Titles.parse(title), Optional.ofNullable(to).map(Titles::parse));
        return Caching.open(request, Response.ok(found).build());
    }
}
