package dev.stemma.gateway.watching;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Health on the public port: the same answers as on the management port, and only these. */
@Path("/q/health")
@Produces(MediaType.APPLICATION_JSON)
class HealthResource {

    private final SmallRyeHealthReporter health;

    HealthResource(SmallRyeHealthReporter health) {
        this.health = health;
    }

    /** Whether the process works at all: 200 or 503. */
    @GET
    @Path("live")
    @RunOnVirtualThread
    public Response live() {
        return answer(health.getLiveness());
    }

    /** Whether it can take requests: 200 or 503. */
    @GET
    @Path("ready")
    @RunOnVirtualThread
    public Response ready() {
        return answer(health.getReadiness());
    }

    private static Response answer(SmallRyeHealth health) {
        return Response.status(health.isDown() ? 503 : 200)
                .header("Cache-Control", "no-store")
                .entity(health.getPayload().toString())
                .build();
    }
}
