package dev.stemma.gateway.delivering;

import dev.stemma.gateway.delivering.Delivery.State;
import dev.stemma.gateway.streaming.PublicChanges;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of a webhook: what was, is being and will be delivered. What may not be told any more is not in it either. */
@Path("/api/v1/webhooks/{webhook}/deliveries")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeliveriesResource {

    private final VisibleWebhooks visible;
    private final DeliveryLog log;
    private final Revive reviving;
    private final PublicChanges changes;
    private final RepeatedRequests repeated;

    DeliveriesResource(
            VisibleWebhooks visible,
            DeliveryLog log,
            Revive reviving,
            PublicChanges changes,
            RepeatedRequests repeated) {
        this.visible = visible;
        this.log = log;
        this.reviving = reviving;
        this.changes = changes;
        this.repeated = repeated;
    }

    /** Lists them. */
    @GET
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What is and was delivered to a webhook",
            description = "Those that were queued last first. What ended is remembered for a week.")
    @APIResponse(
            responseCode = "200",
            description = "Deliveries",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "404", description = "webhook-not-found")
    public Response list(
            @PathParam("webhook") String id,
            @Parameter(description = "Only those that are `waiting`, `delivered` or `dead`") @QueryParam("state")
                    String state,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Webhook webhook = visible.get(id);
        Page<Delivery> found = Page.of(
                log.list(webhook.id(), state(state), Behind.of(page), page.limit() + 1),
                page.limit(),
                last -> new Behind(last.queuedAt(), last.id()).toCursor());
        List<DeliveryView> shown =
                found.items().stream().map(this::view).flatMap(Optional::stream).toList();
        return Caching.personal(new Page<>(shown, found.next()).toResponse(uri));
    }

    /** Shows one. */
    @GET
    @Path("{delivery}")
    @Operation(operationId = "getWebhookDelivery", summary = "One delivery and its attempts")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "404", description = "webhook-not-found or not-found")
    public Response get(@PathParam("webhook") String id, @PathParam("delivery") String delivery) {
        return Caching.personal(Response.ok(find(visible.get(id), delivery)).build());
    }

    /** Sends one again. */
    @POST
    @Path("{delivery}/retry")
    @Operation(
            operationId = "retryWebhookDelivery",
            summary = "Send a delivery again",
            description = "One that was delivered or given up is tried for another day, under the same id.")
    @APIResponse(
            responseCode = "202",
            description = "It is to be sent",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "webhook-not-found or not-found")
    @APIResponse(responseCode = "409", description = "webhook-disabled")
    public Response retry(
            @PathParam("webhook") String id,
            @PathParam("delivery") String delivery,
            @HeaderParam(RepeatedRequests.KEY) String key) {
        Webhook webhook = visible.getActive(id);
        find(webhook, delivery);
        return repeated.once(
                visible.caller(),
                key,
                "retry " + id + " " + delivery,
                request -> reviving.revive(webhook, delivery, request),
                request -> log.find(webhook.id(), delivery).filter(found -> request.equals(found.asked())),
                revived -> Response.accepted(find(webhook, revived.id())));
    }

    private DeliveryView find(Webhook webhook, String id) {
        return log.find(webhook.id(), id)
                .flatMap(this::view)
                .orElseThrow(() -> Caching.personal(
                        new Problem(ProblemType.NOT_FOUND, "The webhook has no delivery with the id " + id + ".")));
    }

    /** Before it is known what may be told, nothing is shown. */
    private Optional<DeliveryView> view(Delivery delivery) {
        if (!changes.areKnown()) {
            throw new Problem(ProblemType.UNAVAILABLE, "The changes have not caught up yet.");
        }
        return changes.told(delivery.toEvent()).map(change -> DeliveryView.of(delivery, change));
    }

    private static State state(String written) {
        if (written == null) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(ProblemType.INVALID_PARAMETER, "state must be waiting, delivered or dead."));
    }
}
