package dev.stemma.revision.hiding;

import dev.stemma.events.EventType;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.revision.RevisionIds;
import dev.stemma.revision.Waiting;
import dev.stemma.revision.deciding.Decisions.Taken;
import dev.stemma.revision.deciding.RepeatedDecisions;
import dev.stemma.revision.hiding.HideRevision.Hiding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hiding over HTTP, for moderators; erasing for administrators. */
@Path("/api/v1/revisions/{id}")
@RunOnVirtualThread
@Tag(name = "Review")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "forbidden")
@APIResponse(responseCode = "404", description = "revision-not-found")
@APIResponse(responseCode = "409", description = "revision-is-head or not-settled")
class HidingResource {

    private final Callers callers;
    private final HideRevision hiding;
    private final RepeatedDecisions repeated;

    HidingResource(Callers callers, HideRevision hiding, RepeatedDecisions repeated) {
        this.callers = callers;
        this.hiding = hiding;
        this.repeated = repeated;
    }

    /**
     * What shall be hidden.
     *
     * @param what {@code text}, {@code comment}, {@code author}
     * @param reason why
     * @param alsoSameText whether it covers other revisions with the same text; false when left out
     */
    record HideRequest(
            @NotEmpty
            List<@NotNull @Pattern(regexp = "text|comment|author", message = "must be text, comment or author") String>
                    what,

            @NotBlank @Size(max = 500) String reason,
            Boolean alsoSameText) {}

    /**
     * Why it is shown again.
     *
     * @param reason why
     */
    record UnhideRequest(@Size(max = 500) String reason) {}

    /**
     * What was done.
     *
     * @param revision id of the revision
     * @param sameText other revisions with the same text, whether the decision covers them or not
     */
    @Schema(name = "HidingOutcome")
    record Done(long revision, List<Long> sameText) {}

    @POST
    @Path("hide")
    @Operation(operationId = "hideRevision", summary = "Hide text, comment or author of a revision from the public")
    @APIResponse(
            responseCode = "200",
            description = "Hidden; sameText names copies of the text",
            content = @Content(schema = @Schema(implementation = Done.class)))
    public Response hide(
            @PathParam("id") String id,
            @NotNull @Valid HideRequest request,
            @HeaderParam(Idempotency.HEADER) String key) {
        return hide(EventType.REVISION_HIDDEN, callers.require(Role.MODERATOR), id, request, key);
    }

    @POST
    @Path("erase")
    @Operation(operationId = "eraseRevision", summary = "Remove text, comment or author of a revision for good")
    @APIResponse(
            responseCode = "200",
            description = "Erased; sameText names copies of the text",
            content = @Content(schema = @Schema(implementation = Done.class)))
    public Response erase(
            @PathParam("id") String id,
            @NotNull @Valid HideRequest request,
            @HeaderParam(Idempotency.HEADER) String key) {
        return hide(EventType.REVISION_ERASED, callers.require(Role.ADMIN), id, request, key);
    }

    @POST
    @Path("unhide")
    @Operation(operationId = "unhideRevision", summary = "Show all of a hidden revision again")
    @APIResponse(
            responseCode = "200",
            description = "Shown; what was erased stays so",
            content = @Content(schema = @Schema(implementation = Done.class)))
    public Response unhide(
            @PathParam("id") String id, @Valid UnhideRequest request, @HeaderParam(Idempotency.HEADER) String key) {
        Caller moderator = callers.require(Role.MODERATOR);
        long revision = RevisionIds.parse(id);
        String reason = request == null ? null : request.reason();
        return repeated.once(
                moderator,
                key,
                "unhide " + revision + request,
                attempt -> hiding.unhide(revision, reason, moderator, attempt),
                taken -> answer(taken, new Done(revision, hiding.sameText(revision))));
    }

    private Response hide(EventType type, Caller caller, String id, HideRequest request, String key) {
        long revision = RevisionIds.parse(id);
        List<Long> copies = hiding.sameText(revision);
        Hiding asked = new Hiding(
                type,
                revision,
                request.what().stream().distinct().toList(),
                request.reason().strip(),
                Boolean.TRUE.equals(request.alsoSameText()));
        return repeated.once(
                caller,
                key,
                asked.toString(),
                attempt -> hiding.hide(asked, caller, attempt),
                taken -> answer(taken, new Done(revision, copies)));
    }

    private static Response answer(Taken taken, Done done) {
        return Caching.personal(Response.ok(done)
                .header(ConsistencyToken.HEADER, Waiting.token(taken.event(), taken.history()))
                .build());
    }
}
