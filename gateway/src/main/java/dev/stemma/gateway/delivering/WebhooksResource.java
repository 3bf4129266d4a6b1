package dev.stemma.gateway.delivering;

import dev.stemma.gateway.delivering.Subscribe.Wish;
import dev.stemma.gateway.streaming.Change;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.identity.Role;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions to changes. */
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WebhooksResource {

    private static final String PLACE = "/api/v1/webhooks/";

    private final VisibleWebhooks visible;
    private final Webhooks webhooks;
    private final Subscribe subscribing;
    private final Unsubscribe unsubscribing;
    private final WebhookViews views;
    private final RepeatedRequests repeated;

    WebhooksResource(
            VisibleWebhooks visible,
            Webhooks webhooks,
            Subscribe subscribing,
            Unsubscribe unsubscribing,
            WebhookViews views,
            RepeatedRequests repeated) {
        this.visible = visible;
        this.webhooks = webhooks;
        this.subscribing = subscribing;
        this.unsubscribing = unsubscribing;
        this.views = views;
        this.repeated = repeated;
    }

    /**
     * What to be told, and where.
     *
     * @param url an https:// URL that takes POST
     * @param kinds which kinds of changes; all when left out or empty
     * @param titlePrefix how the titles begin; all when left out
     * @param description a note, at most 500 characters
     */
    @Schema(name = "WebhookRequest")
    record WebhookRequest(
            @NotNull String url,
            List<@NotNull String> kinds,
            @Size(max = 255) String titlePrefix,
            @Size(max = 500) String description) {

        private Wish toWish() {
            List<String> wanted = kinds == null
                    ? List.of()
                    : kinds.stream().distinct().sorted().toList();
            Set<String> known = Change.kinds();
            if (!known.containsAll(wanted)) {
                throw new Problem(
                        ProblemType.INVALID_REQUEST, "kinds may hold " + String.join(", ", known) + ", and no others.");
            }
            boolean all = titlePrefix == null || titlePrefix.isBlank();
            return new Wish(url, wanted, all ? null : titlePrefix, description);
        }
    }

    /** Makes a webhook. */
    @POST
    @Operation(
            operationId = "createWebhook",
            summary = "Be told of changes at a URL",
            description = "Every change from now on is sent there, signed as Standard Webhooks has it, at least once,"
                    + " those of one article in order. The answer shows the secret, and no other answer does.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, with its secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "400", description = "webhook-url-refused")
    @APIResponse(responseCode = "409", description = "too-many-webhooks")
    public Response create(@NotNull @Valid WebhookRequest request, @HeaderParam(RepeatedRequests.KEY) String key) {
        Caller caller = visible.caller();
        Wish wish = request.toWish();
        return repeated.once(
                caller,
                key,
                "subscribe " + wish,
                id -> subscribing.subscribe(id, wish, caller),
                webhooks::find,
                made -> Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, PLACE + made.id())
                        .entity(views.viewWithSecret(made)));
    }

    /** Lists webhooks. */
    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "One's own webhooks",
            description = "Those of everybody for administrators, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "Webhooks",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "401", description = "unauthorized")
    public Response list(@BeanParam PageRequest page, @Context UriInfo uri) {
        Caller caller = visible.caller();
        List<Webhook> found =
                webhooks.list(caller.has(Role.ADMIN) ? null : caller.id(), Behind.of(page), page.limit() + 1);
        return Caching.personal(Page.of(found, page.limit(), last -> new Behind(last.createdAt(), last.id()).toCursor())
                .map(views::view)
                .toResponse(uri));
    }

    /** Shows one. */
    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "One webhook and how its deliveries are")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "404", description = "webhook-not-found")
    public Response get(@PathParam("id") String id) {
        return Caching.personal(Response.ok(views.view(visible.get(id))).build());
    }

    /** Ends one. */
    @DELETE
    @Path("{id}")
    // clients accept problems only, where nothing else is to be expected
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "deleteWebhook",
            summary = "End a webhook",
            description = "Nothing is sent to it any more, and its log is forgotten.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "webhook-not-found")
    public Response delete(@PathParam("id") String id) {
        unsubscribing.unsubscribe(visible.get(id));
        return Response.noContent().build();
    }

    /** Gives it another secret. */
    @POST
    @Path("{id}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook another secret",
            description = "The answer shows it, and no other answer does. For a day the secret before signs, too.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook, with its new secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "404", description = "webhook-not-found")
    public Response rotate(@PathParam("id") String id, @HeaderParam(RepeatedRequests.KEY) String key) {
        Webhook webhook = visible.get(id);
        return repeated.once(
                visible.caller(),
                key,
                "rotate " + id,
                secret -> subscribing.rotate(webhook, secret),
                secret -> webhooks.find(id).filter(now -> now.secretId().equals(secret)),
                rotated -> Response.ok(views.viewWithSecret(rotated)));
    }

    /** Delivers again. */
    @POST
    @Path("{id}/enable")
    @Operation(
            operationId = "enableWebhook",
            summary = "Deliver again to a webhook that was disabled",
            description = "What changes from now on is sent. For what changed meanwhile, ask for a replay.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "404", description = "webhook-not-found")
    public Response enable(@PathParam("id") String id, @HeaderParam(RepeatedRequests.KEY) String key) {
        visible.get(id);
        return repeated.once(
                visible.caller(),
                key,
                "enable " + id,
                request -> {
                    webhooks.enable(id);
                    return visible.get(id);
                },
                request -> webhooks.find(id).filter(Webhook::isActive),
                enabled -> Response.ok(views.view(enabled)));
    }
}
