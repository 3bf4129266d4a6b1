package dev.stemma.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of configured origins use the API from a browser. Cookies are never allowed there: the API knows tokens alone, and
 * pages of the wiki itself need no permission.
 */
@Singleton
class Cors {

    private static final String ANY = "*";
    private static final String ACCEPTED = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
            + " Last-Event-ID, Prefer, Stemma-Consistency, traceparent";
    private static final String READABLE = "ETag, Link, Location, Content-Location, Preference-Applied, RateLimit,"
            + " RateLimit-Policy, Retry-After, Stemma-Consistency, Stemma-Trace, WWW-Authenticate";

    /** As long as browsers keep an answer at most. */
    private static final String HOURS_2 = "7200";

    private final Set<String> origins;

    Cors(@ConfigProperty(name = "stemma.cors-origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
    }

    /** Tells the browser that the page may read this answer, if it may. */
    void add(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (origins.isEmpty()) {
            return;
        }
        MultiMap headers = request.response().headers();
        headers.add("Vary", "Origin");
        if (isAllowed(request)) {
            headers.set("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : request.getHeader("Origin"));
            headers.set("Access-Control-Expose-Headers", READABLE);
        }
    }

    /** Whether a browser asks if a page of an allowed origin may send a request. */
    boolean isPreflight(HttpServerRequest request) {
        return request.method().name().equals("OPTIONS")
                && request.getHeader("Access-Control-Request-Method") != null
                && isAllowed(request);
    }

    /** Answers it. */
    void answer(HttpServerRequest request, Set<String> methods) {
        request.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", String.join(", ", methods))
                .putHeader("Access-Control-Allow-Headers", ACCEPTED)
                .putHeader("Access-Control-Max-Age", HOURS_2)
                .end();
    }

    private boolean isAllowed(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && (origins.contains(ANY) || origins.contains(origin));
    }
}
