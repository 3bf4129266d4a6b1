package dev.stemma.gateway.delivering;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Being told again. */
@Path("/api/v1/webhooks/{webhook}/replays")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReplaysResource {

    private final VisibleWebhooks visible;
    private final AskForReplay asking;
    private final WebhookReplays replays;
    private final RepeatedRequests repeated;

    ReplaysResource(VisibleWebhooks visible, AskForReplay asking, WebhookReplays replays, RepeatedRequests repeated) {
        this.visible = visible;
        this.asking = asking;
        this.replays = replays;
        this.repeated = repeated;
    }

    /**
     * From when on.
     *
     * @param since a time; what is older than 30 days is not sent again
     */
    @Schema(name = "ReplayRequest")
    record ReplayRequest(@NotNull Instant since) {}

    /** Asks for a replay. */
    @POST
    @Operation(
            operationId = "replayWebhook",
            summary = "Send the changes since a time again",
            description =
                    "Each has the id that it had before, so that a receiver knows which it has. They come after what"
                            + " waits already.")
    @APIResponse(
            responseCode = "202",
            description = "They are being queued",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "404", description = "webhook-not-found")
    @APIResponse(responseCode = "409", description = "webhook-disabled")
    public Response replay(
            @PathParam("webhook") String id,
            @NotNull @Valid ReplayRequest request,
            @HeaderParam(RepeatedRequests.KEY) String key) {
        Webhook webhook = visible.getActive(id);
        return repeated.once(
                visible.caller(),
                key,
                "replay " + id + " " + request.since(),
                replay -> asking.ask(replay, webhook, request.since()),
                replays::find,
                asked -> Response.accepted(ReplayView.of(asked)).header(HttpHeaders.LOCATION, place(id, asked)));
    }

    /** Shows one. */
    @GET
    @Path("{replay}")
    @Operation(operationId = "getWebhookReplay", summary = "How far a replay is")
    @APIResponse(
            responseCode = "200",
            description = "The replay",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "404", description = "webhook-not-found or not-found")
    public Response get(@PathParam("webhook") String id, @PathParam("replay") String replay) {
        Webhook webhook = visible.get(id);
        WebhookReplay found = replays.find(replay)
                .filter(one -> one.webhook().equals(webhook.id()))
                .orElseThrow(() -> Caching.personal(
                        new Problem(ProblemType.NOT_FOUND, "The webhook has no replay with the id " + replay + ".")));
        return Caching.personal(Response.ok(ReplayView.of(found)).build());
    }

    private static String place(String webhook, WebhookReplay replay) {
        return "/api/v1/webhooks/" + webhook + "/replays/" + replay.id();
    }
}
