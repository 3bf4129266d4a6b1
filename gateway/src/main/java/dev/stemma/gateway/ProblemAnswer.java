package dev.stemma.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.kit.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Problems outside of resources: the same shape as everywhere else. */
public final class ProblemAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemAnswer() {}

    /** Answers a request with a problem, if it is not answered yet. */
    public static void send(HttpServerRequest request, Problem problem) {
        HttpServerResponse response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.type().status());
        problem.headers().forEach(response::putHeader);
        response.putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(body(request, problem));
    }

    /** The body of a problem that the request met. */
    public static Buffer body(HttpServerRequest request, Problem problem) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(problem.body(pathOf(request))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem can always be written as JSON.", impossible);
        }
    }

    private static String pathOf(HttpServerRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
