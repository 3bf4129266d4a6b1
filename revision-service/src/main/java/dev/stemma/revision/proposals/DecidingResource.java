package dev.stemma.revision.proposals;

import dev.stemma.events.RevisionState;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.consistency.Preference;
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
import jakarta.validation.constraints.NotBlank;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deciding on proposals over HTTP. */
@Path("/api/v1/revisions/{id}")
@RunOnVirtualThread
@Tag(name = "Review")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "revision-not-found")
@APIResponse(responseCode = "409", description = "not-proposed, with the state")
class DecidingResource {

    private final Callers callers;
    private final ProposalDecisions decisions;
    private final RepeatedDecisions repeated;
    private final Waiting waiting;

    DecidingResource(Callers callers, ProposalDecisions decisions, RepeatedDecisions repeated, Waiting waiting) {
        this.callers = callers;
        this.decisions = decisions;
        this.repeated = repeated;
        this.waiting = waiting;
    }

    /**
     * An approval.
     *
     * @param seen SHA-256 of the text that was looked at
     * @param reason why, or null
     */
    record Approval(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in lower-case hex")
            String seen,

            @Size(max = 500) String reason) {}

    /**
     * A rejection.
     *
     * @param reason why
     */
    record Rejection(@NotBlank @Size(max = 500) String reason) {}

    /**
     * Where a proposal stands after a decision.
     *
     * @param state its state
     */
    record Settled(RevisionState state) {}

    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "approveProposal",
            summary = "Approve a proposal: it is published, or merged, or comes back as conflicted")
    @APIResponse(
            responseCode = "202",
            description = "Approved; it is carried out soon",
            content = @Content(schema = @Schema(implementation = Progressing.class)))
    @APIResponse(
            responseCode = "200",
            description = "The outcome, for those who prefer to wait",
            content = @Content(schema = @Schema(implementation = Progressing.class)))
    @APIResponse(responseCode = "403", description = "forbidden, also for one's own")
    @APIResponse(responseCode = "412", description = "seen-differs")
    public Response approve(
            @PathParam("id") String id,
            @NotNull @Valid Approval approval,
            @HeaderParam(Preference.HEADER) String prefer,
            @HeaderParam(Idempotency.HEADER) String key) {
        Caller moderator = callers.require(Role.MODERATOR);
        Preference.patience(prefer);
        long revision = RevisionIds.parse(id);
        return repeated.once(
                moderator,
                key,
                "approve " + revision + approval,
                attempt -> decisions.approve(revision, approval.seen(), approval.reason(), moderator, attempt),
                taken -> waiting.approved(taken.event(), taken.history(), prefer));
    }

    @POST
    @Path("reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectProposal", summary = "Reject a proposal")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = Settled.class)))
    public Response reject(
            @PathParam("id") String id,
            @NotNull @Valid Rejection rejection,
            @HeaderParam(Idempotency.HEADER) String key) {
        Caller moderator = callers.require(Role.MODERATOR);
        long revision = RevisionIds.parse(id);
        return repeated.once(
                moderator,
                key,
                "reject " + revision + rejection,
                attempt -> decisions.reject(revision, rejection.reason(), moderator, attempt),
                taken -> settled(taken, RevisionState.REJECTED));
    }

    @POST
    @Path("withdraw")
    @Operation(operationId = "withdrawProposal", summary = "Take a proposal of one's own back")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = Settled.class)))
    public Response withdraw(@PathParam("id") String id, @HeaderParam(Idempotency.HEADER) String key) {
        Caller author = callers.require(Role.EDITOR);
        long revision = RevisionIds.parse(id);
        return repeated.once(
                author,
                key,
                "withdraw " + revision,
                attempt -> decisions.withdraw(revision, author, attempt),
                taken -> settled(taken, RevisionState.WITHDRAWN));
    }

    private static Response settled(Taken taken, RevisionState state) {
        return Caching.personal(Response.ok(new Settled(state))
                .header(ConsistencyToken.HEADER, Waiting.token(taken.event(), taken.history()))
                .build());
    }
}
