package dev.stemma.gateway.routing;

import dev.stemma.gateway.ProblemAnswer;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds what a client may send: at once when it says the length, at the limit when it does not. */
@Singleton
class BodyLimit implements ProxyInterceptor {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final long limit;

    BodyLimit(@ConfigProperty(name = "stemma.gateway.body-limit", defaultValue = "16M") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    /** Whether the request says that it is longer than allowed, or says its length in a way that nobody can rely on. */
    boolean isDeclaredTooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) > limit;
        } catch (NumberFormatException longerThanLong) {
            return true;
        }
    }

    /** The problem to answer with. */
    Problem problem(String actual) {
        Problem problem = new Problem(
                        ProblemType.SOURCE_TOO_LARGE,
                        "The body is longer than " + limit + " bytes, more than any text may be.")
                .with("limit", limit);
        return actual == null ? problem : problem.with("actual", Long.parseLong(actual));
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        if (READS.contains(request.getMethod())) {
            // a body means nothing here, and what a service made of it nobody could say
            request.getBody().stream().resume();
            request.setBody(null);
            return context.sendRequest();
        }
        BoundedStream bounded = new BoundedStream(request.getBody().stream(), limit);
        request.setBody(Body.body(bounded, request.getBody().length()));
        return context.sendRequest()
                .recover(cause -> bounded.isExceeded()
                        ? Future.succeededFuture(answer(request, problem(null)))
                        : Future.failedFuture(cause));
    }

    /** A problem in place of the answer that the service could not give. */
    static ProxyResponse answer(ProxyRequest request, Problem problem) {
        ProxyResponse response =
                request.release().response().setStatusCode(problem.type().status());
        problem.headers().forEach(response::putHeader);
        return response.putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .setBody(Body.body(ProblemAnswer.body(request.proxiedRequest(), problem)));
    }
}
