package dev.stemma.revision.undoing;

import dev.stemma.kit.consistency.Preference;
import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Callers;
import dev.stemma.kit.identity.Role;
import dev.stemma.revision.RevisionIds;
import dev.stemma.revision.Waiting;
import dev.stemma.revision.Waiting.Progressing;
import dev.stemma.revision.deciding.Decisions.Taken;
import dev.stemma.revision.deciding.RepeatedDecisions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Undoing and restoring over HTTP. */
@Path("/api/v1/revisions/{id}")
@RunOnVirtualThread
@Tag(name = "Review")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "revision-not-found")
@APIResponse(responseCode = "409", description = "edit-conflict or nothing-to-undo")
class UndoingResource {

    private final Callers callers;
    private final RequestEdit requests;
    private final RepeatedDecisions repeated;
    private final Waiting waiting;

    UndoingResource(Callers callers, RequestEdit requests, RepeatedDecisions repeated, Waiting waiting) {
        this.callers = callers;
        this.requests = requests;
        this.repeated = repeated;
        this.waiting = waiting;
    }

    /**
     * What is said about the edit.
     *
     * @param comment its summary, or null for one that names the revision
     */
    record EditComment(@Size(max = 500) String comment) {}

    @POST
    @Path("undo")
    @Operation(operationId = "undoRevision", summary = "Take back what this revision changed")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; it is carried out soon",
            content = @Content(schema = @Schema(implementation = Progressing.class)))
    @APIResponse(
            responseCode = "200",
            description = "The outcome, for those who prefer to wait",
            content = @Content(schema = @Schema(implementation = Progressing.class)))
    public Response undo(
            @PathParam("id") String id,
            @Valid EditComment said,
            @HeaderParam(Preference.HEADER) String prefer,
            @HeaderParam(Idempotency.HEADER) String key) {
        return ask("undo", id, said, prefer, key, requests::undo);
    }

    @POST
    @Path("restore")
    @Operation(operationId = "restoreRevision", summary = "Make the text of this revision the head again")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; it is carried out soon",
            content = @Content(schema = @Schema(implementation = Progressing.class)))
    @APIResponse(
            responseCode = "200",
            description = "The outcome, for those who prefer to wait",
            content = @Content(schema = @Schema(implementation = Progressing.class)))
    public Response restore(
            @PathParam("id") String id,
            @Valid EditComment said,
            @HeaderParam(Preference.HEADER) String prefer,
            @HeaderParam(Idempotency.HEADER) String key) {
        return ask("restore", id, said, prefer, key, requests::restore);
    }

    @FunctionalInterface
    private interface Request {
        Taken ask(long revision, String comment, Caller caller, Attempt attempt);
    }

    private Response ask(String what, String id, EditComment said, String prefer, String key, Request request) {
        Caller caller = callers.require(Role.EDITOR);
        Preference.patience(prefer);
        long revision = RevisionIds.parse(id);
        String comment = said == null ? null : said.comment();
        return repeated.once(
                caller,
                key,
                what + " " + revision + comment,
                attempt -> request.ask(revision, comment, caller, attempt),
                taken -> waiting.requested(taken.event(), taken.history(), prefer));
    }
}
