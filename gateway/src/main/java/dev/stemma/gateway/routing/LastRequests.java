package dev.stemma.gateway.routing;

import dev.stemma.gateway.pacing.SlowClients;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets nothing follow a request on its connection when others might take what follows for a part of it. */
@ApplicationScoped
class LastRequests {

    /** Before authentication, which answers some requests itself. */
    private static final int ORDER = -900;

    private static final AttributeKey<Boolean> OVER = AttributeKey.valueOf(LastRequests.class, "over");

    void watch(@Observes Router router) {
        router.route().order(ORDER).handler(LastRequests::look);
    }

    private static void look(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Attribute<Boolean> over =
                ((ConnectionBase) request.connection()).channel().attr(OVER);
        if (over.get() != null) {
            SlowClients.close(request);
            return;
        }
        if (!Framing.endsForEverybody(request)) {
            over.set(true);
            routing.addHeadersEndHandler(ignored -> request.response().putHeader("Connection", "close"));
            routing.addEndHandler(ended -> SlowClients.close(request));
        }
        routing.next();
    }
}
