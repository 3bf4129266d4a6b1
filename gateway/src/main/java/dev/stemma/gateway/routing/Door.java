package dev.stemma.gateway.routing;

import dev.stemma.gateway.ProblemAnswer;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.kit.tracing.Traces;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
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

    private final PublicRoutes routes = new PublicRoutes();
    private final BodyLimit bodyLimit;
    private final Turnstile turnstile;
    private final Proxies proxies;
    private final SecurityHeaders securityHeaders;

    Door(BodyLimit bodyLimit, Turnstile turnstile, Proxies proxies, SecurityHeaders securityHeaders) {
        this.bodyLimit = bodyLimit;
        this.turnstile = turnstile;
        this.proxies = proxies;
        this.securityHeaders = securityHeaders;
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
        if (address.isEmpty()) {
            refuse(routing, malformed());
            return;
        }
        List<Route> found = routes.at(address.get());
        Optional<Route> route =
                found.stream().filter(r -> r.answers(request.method().name())).findFirst();
        if (route.isPresent()) {
            take(routing, route.get());
        } else if (found.isEmpty()) {
            refuse(routing, new Problem(ProblemType.NOT_FOUND, "There is nothing at this address."));
        } else {
            refuse(
                    routing,
                    new Problem(
                                    ProblemType.METHOD_NOT_ALLOWED,
                                    "This address does not answer "
                                            + request.method().name() + ".")
                            .withHeader("Allow", String.join(", ", PublicRoutes.methods(found))));
        }
    }

    private void take(RoutingContext routing, Route route) {
        HttpServerRequest request = routing.request();
        nameByRoute(request, route);
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
    private static void nameByRoute(HttpServerRequest request, Route route) {
        if (route.isApi()) {
            ((HttpServerRequestInternal) request).context().putLocal("UrlPathTemplate", route.template());
        }
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
                "The path is ambiguous or malformed. Percent-encode titles, slashes included.");
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
                        close(request);
                    }
                });
            }
        });
    }

    private static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
