package dev.stemma.gateway.limiting;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** That a request was counted, so that it is counted once, and that its answer says how its sender stands. */
public final class Counted {

    private static final String KEY = Counted.class.getName();

    private Counted() {}

    /** Notes it; without a standing for those who have no limit. */
    public static void note(RoutingContext routing, Optional<Standing> standing) {
        routing.put(KEY, true);
        // at the end: a proxied answer brings its own headers
        standing.ifPresent(counted ->
                routing.addHeadersEndHandler(ignored -> counted.headers().forEach(routing.response()::putHeader)));
    }

    /** Whether it was. */
    static boolean is(RoutingContext routing) {
        return routing.get(KEY, false);
    }
}
