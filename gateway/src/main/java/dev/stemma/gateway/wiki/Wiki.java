package dev.stemma.gateway.wiki;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.gateway.upstream.Upstream;
import dev.stemma.gateway.upstream.Upstreams;
import io.quarkus.arc.ClientProxy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Calls the public API on behalf of a visitor. */
@Singleton
public class Wiki {

    private static final Logger LOG = Logger.getLogger(Wiki.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Turn turn;

    Wiki(Vertx vertx, Upstreams upstreams, Turn turn) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.turn = turn;
    }

    /**
     * Calls without waiting. Completes with a 503 when the service cannot be reached, or when the answer is large and too many
     * pages are made of large ones already; never exceptionally.
     */
    public CompletableFuture<Answer> begin(Ask ask) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        // what is injected stands for the turn of whichever request asks; the answer comes when none does
        Turn own = ClientProxy.unwrap(turn);
        // an answer's body is lost unless it is asked for on the event loop that the answer arrives on
        vertx.getOrCreateContext().runOnContext(ignored -> upstreams
                .of(ask.service())
                .open(ask.method(), ask.uri(), () -> true)
                .compose(request -> send(request, ask).compose(response -> read(response, own)))
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally));
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(cause -> {
            if (cause instanceof TooManyLargePages) {
                return Answer.busy();
            }
            if (Upstream.isFault(cause)) {
                LOG.warnf("%s did not answer: %s", ask.service().serviceName(), cause);
            }
            return Answer.unreachable(ask.service().serviceName());
        });
    }

    /** Calls and waits for the answer; for virtual threads. */
    public Answer call(Ask ask) {
        return begin(ask).join();
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Ask ask) {
        ask.headers().forEach(request::putHeader);
        return ask.body() == null
                ? request.send()
                : request.putHeader("Content-Type", "application/json").send(json(ask.body()));
    }

    private static Future<Answer> read(HttpClientResponse response, Turn turn) {
        String consistency = response.getHeader("Stemma-Consistency");
        String link = response.getHeader("Link");
        return Reading.body(response, turn)
                .map(body ->
                        Answer.of(response.statusCode(), body.toString(StandardCharsets.UTF_8), consistency, link));
    }

    private static Buffer json(Object body) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A request can always be written as JSON.", impossible);
        }
    }
}
