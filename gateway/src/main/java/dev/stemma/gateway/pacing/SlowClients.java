package dev.stemma.gateway.pacing;

import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * Closes connections whose clients dribble. The server's own idle time begins anew with each byte, so a client could hold a
 * connection for ever with one byte a minute.
 */
@ApplicationScoped
public class SlowClients {

    /** Before everything else, authentication included. */
    private static final int FIRST = -1_000;

    private final Vertx vertx;
    private final PacingConfig allowed;

    SlowClients(Vertx vertx, PacingConfig allowed) {
        this.vertx = vertx;
        this.allowed = allowed;
    }

    void watch(@Observes StartupEvent started) {
        vertx.setPeriodic(allowed.interval().toMillis(), ignored -> {
            for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
                loop.execute(() -> look((SingleThreadEventLoop) loop));
            }
        });
    }

    void meet(@Observes Router router) {
        router.route().order(FIRST).handler(routing -> {
            arrived(routing);
            routing.next();
        });
    }

    /** Nobody is hurried on the management port. */
    void leaveManagementAlone(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(routing -> {
            Waiting.of(channel(routing.request())).begun();
            routing.next();
        });
    }

    /** Notes that the head of a request came, and sees to it that its body comes in time. */
    private void arrived(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Waiting waiting = Waiting.of(channel(request));
        waiting.begun();
        long late = vertx.setTimer(allowed.body().toMillis(), ignored -> {
            if (!request.isEnded()) {
                close(request);
            }
        });
        routing.addEndHandler(ended -> {
            waiting.ended();
            vertx.cancelTimer(late);
        });
    }

    /** Ends a request whose client does not end it. */
    public static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }

    private void look(SingleThreadEventLoop loop) {
        List<Channel> slow = new ArrayList<>();
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            // only what was accepted has a parent: connections to services and the broker have none
            if (channel.parent() != null && Waiting.of(channel).isTooLong(allowed)) {
                slow.add(channel);
            }
        });
        slow.forEach(Channel::close);
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}
