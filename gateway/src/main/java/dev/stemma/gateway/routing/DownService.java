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
            LOG.warnf("%s did not answer: %s", service.serviceName(), cause);
            return Future.succeededFuture(BodyLimit.answer(context.request(), problem(cause)));
        });
    }

    private Problem problem(Throwable cause) {
        return Upstream.isBusy(cause)
                ? new Problem(ProblemType.BUSY, "Too many requests wait for " + service.serviceName() + ".")
                : new Problem(ProblemType.UNAVAILABLE, "The " + service.serviceName() + " cannot be reached.");
    }
}
