package dev.stemma.gateway.identifying;

import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Who is asking. */
@Path("/api/v1/me")
class MeResource {

    private final Callers callers;

    MeResource(Callers callers) {
        this.callers = callers;
    }

    /** The holder of the token, or 401. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response me() {
        Caller caller = callers.current().orElseThrow(UnauthorizedException::new);
        return Response.ok(new Me(
                        caller.id(),
                        caller.name(),
                        caller.roles().stream().sorted().toList()))
                .header("Cache-Control", "private, no-store")
                .header("Vary", "Authorization")
                .build();
    }

    /**
     * A caller.
     *
     * @param id by which they are told apart
     * @param name the name to show
     * @param roles realm roles
     */
    record Me(String id, String name, List<String> roles) {}
}
