package dev.stemma.links.measuring;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.links.graph.AsksGraph;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The size of the link graph. */
@Path("/api/v1/links/stats")
@RunOnVirtualThread
@AsksGraph
@Tag(name = "Links")
class StatsResource {

    private final MeasureGraph measuring;

    StatsResource(MeasureGraph measuring) {
        this.measuring = measuring;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How large the link graph is and of which parts it consists, at most ten seconds old")
    @APIResponse(responseCode = "200", description = "Articles, redirects, links and components")
    public Response stats(
            @Parameter(hidden = true) @HeaderParam(ConsistencyToken.HEADER) String token, Request request) {
        return Caching.open(
                request, Response.ok(measuring.measure(token != null)).build());
    }
}
