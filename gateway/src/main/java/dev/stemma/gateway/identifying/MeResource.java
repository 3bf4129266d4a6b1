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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking. */
@Path("/api/v1/me")
@Tag(name = "Callers")
class MeResource {

    private final Callers callers;

    MeResource(Callers callers) {
        this.callers = callers;
    }

    /** The holder of the token, or 401. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "getMe", summary = "Who the caller is")
    @APIResponse(
            responseCode = "200",
            description = "The holder of the token",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @APIResponse(responseCode = "401", description = "unauthorized")
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
    @Schema(name = "Caller")
    record Me(String id, String name, List<String> roles) {}
}
