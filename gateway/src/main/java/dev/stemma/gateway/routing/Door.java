package dev.stemma.gateway.routing;

import dev.stemma.gateway.ProblemAnswer;
import dev.stemma.gateway.pacing.SlowClients;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.kit.tracing.Traces;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** Where every request comes in. On doubt it stays closed. */
@ApplicationScoped
class Door {

    /** After authentication (-200) and authorization (-100), before the framework's own limits and resources. */
    private static final int ORDER = -90;

    /** How long a client may go on sending what nobody wants any more. */
    private static final long GRACE_MILLIS = 5_000;

    /** What metrics call everything that means different things to different readers. */
    private static final String MALFORMED = "/malformed";

    private final PublicRoutes routes = new PublicRoutes();
    private final BodyLimit bodyLimit;
    private final Turnstile turnstile;
    private final Proxies proxies;
    private final SecurityHeaders securityHeaders;
    private final Cors cors;

    Door(BodyLimit bodyLimit, Turnstile turnstile, Proxies proxies, SecurityHeaders securityHeaders, Cors cors) {
        this.bodyLimit = bodyLimit;
        this.turnstile = turnstile;
        this.proxies = proxies;
        this.securityHeaders = securityHeaders;
        this.cors = cors;
    }

    void stand(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter);
        // what the router itself cannot decode never gets to a route
        router.errorHandler(400, routing -> {
            securityHeaders.addForData(routing.response().headers());
            refuse(routing, malformed());
        });
    }

    private void enter(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Optional<String> trace = Traces.currentId();
        routing.addHeadersEndHandler(ignored -> {
            securityHeaders.add(routing);
            trace.ifPresent(id -> request.response().putHeader(Traces.HEADER, id));
        });
        Optional<Address> address = Address.of(request.uri());
        if (address.isPresent() && Framing.isUnambiguous(request)) {
            lead(routing, routes.at(address.get()));
        } else {
            nameByRoute(request, MALFORMED);
            refuse(routing, malformed());
        }
    }

    private void lead(RoutingContext routing, List<Route> found) {
        HttpServerRequest request = routing.request();
        if (found.isEmpty()) {
            refuse(routing, new Problem(ProblemType.NOT_FOUND, "There is nothing at this address."));
            return;
        }
        boolean open = found.stream().anyMatch(Route::isOpenToOtherOrigins);
        if (open) {
            routing.addHeadersEndHandler(ignored -> cors.add(routing));
        }
        String method = request.method().name();
        Optional<Route> route = found.stream().filter(r -> r.answers(method)).findFirst();
        if (route.isPresent()) {
            take(routing, route.get());
        } else if (open && cors.isPreflight(request)) {
            cors.answer(request, PublicRoutes.methods(found));
        } else {
            nameByRoute(request, found.getFirst().template());
            refuse(
                    routing,
                    new Problem(ProblemType.METHOD_NOT_ALLOWED, "This address does not answer " + method + ".")
                            .withHeader("Allow", String.join(", ", PublicRoutes.methods(found))));
        }
    }

    private void take(RoutingContext routing, Route route) {
        HttpServerRequest request = routing.request();
        if (route.isApi()) {
            nameByRoute(request, route.template());
        }
        if (bodyLimit.isDeclaredTooLarge(request)) {
            refuse(routing, bodyLimit.problem(request.getHeader("Content-Length")));
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        if (route.isApi()) {
            closeWhenNeverEnding(routing);
            turnstile.pass(routing, route.writes(request.method().name()), () -> send(routing, route));
        } else {
            routing.next();
        }
    }

    /** Else each title would become a metric of its own: what the framework's resources do, the proxy has to do itself. */
    private static void nameByRoute(HttpServerRequest request, String template) {
        ((HttpServerRequestInternal) request).context().putLocal("UrlPathTemplate", template);
    }

    private void send(RoutingContext routing, Route route) {
        if (route.destination().isPresent()) {
            proxies.send(routing.request(), route.destination().get());
        } else {
            routing.request().resume();
            routing.next();
        }
    }

    private static Problem malformed() {
        return new Problem(
                ProblemType.INVALID_REQUEST,
                "The path or the framing of the request is ambiguous or malformed. Percent-encode titles, slashes"
                        + " included; send one Host, and of Transfer-Encoding chunked alone.");
    }

    private static void refuse(RoutingContext routing, Problem problem) {
        closeWhenNeverEnding(routing);
        routing.request().resume();
        ProblemAnswer.send(routing.request(), problem);
    }

    /** An answer can be early; a client that goes on sending after it gets a little time to read it. */
    private static void closeWhenNeverEnding(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        routing.addEndHandler(ended -> {
            if (!request.isEnded()) {
                routing.vertx().setTimer(GRACE_MILLIS, late -> {
                    if (!request.isEnded()) {
                        SlowClients.close(request);
                    }
                });
            }
        });
    }
}
