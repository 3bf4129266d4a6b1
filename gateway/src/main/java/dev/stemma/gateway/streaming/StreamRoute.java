package dev.stemma.gateway.streaming;

import dev.stemma.gateway.ProblemAnswer;
import dev.stemma.gateway.streaming.Subscriber.Asked;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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
            stream(routing, filter, asked(request));
        } catch (Problem problem) {
            request.resume();
            ProblemAnswer.send(request, problem);
        }
    }

    private void stream(RoutingContext routing, ChangeFilter filter, Asked asked) {
        HttpServerRequest request = routing.request();
        HttpServerResponse response = request.response();
        response.putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store");
        // asks proxies in between to pass every event on at once
        response.putHeader("X-Accel-Buffering", "no");
        response.setChunked(request.version() == HttpVersion.HTTP_1_1);
        Subscriber subscriber = new Subscriber(
                stream.told(), asked, filter, response, routing.vertx().getOrCreateContext());
        response.closeHandler(closed -> stream.leave(subscriber));
        response.exceptionHandler(broken -> stream.leave(subscriber));
        routing.addEndHandler(ended -> stream.leave(subscriber));
        request.resume();
        stream.join(subscriber);
    }

    /** What a client sent back; a browser that connects again sends the header, whatever stands in the address. */
    private static Asked asked(HttpServerRequest request) {
        String sent = request.getHeader("Last-Event-ID");
        if (sent == null || sent.isEmpty()) {
            sent = request.getParam("since");
        }
        return sent == null || sent.isEmpty() ? Asked.NEXT : asked(sent);
    }

    private static Asked asked(String sent) {
        return Position.decode(sent)
                .map(position -> new Asked(position, null))
                .or(() -> time(sent).map(time -> new Asked(null, time)))
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_PARAMETER,
                        "Last-Event-ID takes the id of an event of this stream; since takes that, or a time like"
                                + " 2026-01-05T09:30:00Z."));
    }

    private static Optional<Instant> time(String sent) {
        try {
            return Optional.of(OffsetDateTime.parse(sent).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
