package dev.stemma.gateway.streaming;

import dev.stemma.gateway.ProblemAnswer;
import dev.stemma.gateway.streaming.Subscriber.Start;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** {@code GET /api/v1/stream/changes}: Server-Sent Events, written without a framework between so that they stay bounded. */
@ApplicationScoped
class StreamRoute {

    /** Behind the door, before the framework's resources. */
    private static final int ORDER = -50;

    private final ChangeStream stream;

    StreamRoute(ChangeStream stream) {
        this.stream = stream;
    }

    void listen(@Observes Router router) {
        router.get("/api/v1/stream/changes").order(ORDER).handler(this::open);
    }

    private void open(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        try {
            ChangeFilter filter = ChangeFilter.read(request.params());
            if (!stream.isCaughtUp()) {
                throw new Problem(ProblemType.UNAVAILABLE, "The stream has not caught up yet.");
            }
            if (stream.isFull()) {
                throw new Problem(ProblemType.BUSY, "Too many subscribers listen to this instance.");
            }
            stream(routing, filter, start(position(request)));
        } catch (Problem problem) {
            request.resume();
            ProblemAnswer.send(request, problem);
        }
    }

    private void stream(RoutingContext routing, ChangeFilter filter, Start start) {
        HttpServerRequest request = routing.request();
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store");
        // asks proxies in between to pass every event on at once
        response.putHeader("X-Accel-Buffering", "no");
        response.setChunked(request.version() == HttpVersion.HTTP_1_1);
        Subscriber subscriber =
                new Subscriber(stream.told(), filter, response, routing.vertx().getOrCreateContext(), start);
        response.closeHandler(closed -> stream.leave(subscriber));
        response.exceptionHandler(broken -> stream.leave(subscriber));
        routing.addEndHandler(ended -> stream.leave(subscriber));
        request.resume();
        stream.join(subscriber);
        subscriber.begin(start.reset());
    }

    private Start start(Optional<Position> asked) {
        ChangeRing ring = stream.told().ring();
        synchronized (ring) {
            Start now = new Start(ring.nextNumber(), ring.now(), asked.isPresent());
            return asked.flatMap(
                            position -> ring.numberSince(position).map(number -> new Start(number, position, false)))
                    .orElse(now);
        }
    }

    /** What a client sent back; a browser that connects again sends the header, whatever stands in the address. */
    private static Optional<Position> position(HttpServerRequest request) {
        String sent = Optional.ofNullable(request.getHeader("Last-Event-ID"))
                .filter(id -> !id.isEmpty())
                .orElse(request.getParam("since"));
        if (sent == null || sent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Position.decode(sent)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_PARAMETER,
                        "Last-Event-ID and since take the id of an event of this stream.")));
    }
}
