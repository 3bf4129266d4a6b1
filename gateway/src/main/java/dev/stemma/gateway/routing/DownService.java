package dev.stemma.gateway.routing;

import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.upstream.Upstream;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/** Says that a service is down or too slow, where a bare proxy would answer an empty 502. */
final class DownService implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(DownService.class);

    private final Destination service;

    DownService(Destination service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(cause -> {
            if (Upstream.isFault(cause)) {
                LOG.warnf("%s did not answer: %s", service.serviceName(), cause);
            }
            return Future.succeededFuture(BodyLimit.answer(context.request(), problem(cause)));
        });
    }

    private Problem problem(Throwable cause) {
        String name = service.serviceName();
        if (Upstream.isBusy(cause)) {
            return new Problem(ProblemType.BUSY, "Too many requests wait for " + name + ".");
        }
        return new Problem(
                ProblemType.UNAVAILABLE,
                Upstream.isLeftAlone(cause)
                        ? "The " + name + " did not answer lately and is left alone for a moment."
                        : "The " + name + " cannot be reached.");
    }
}
