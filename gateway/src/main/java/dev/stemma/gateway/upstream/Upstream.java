package dev.stemma.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.NoStackTraceThrowable;
import java.net.URI;
import java.util.Iterator;

/** One service: a pool of connections to all of its instances. */
public final class Upstream {

    private final Destination service;
    private final HttpClient client;
    private final Instances instances;

    Upstream(Destination service, HttpClient client, Instances instances) {
        this.service = service;
        this.client = client;
        this.instances = instances;
    }

    /** Which service it is. */
    public Destination service() {
        return service;
    }

    /** The pool, for those who need to name it. Requests are opened by {@link #open}. */
    public HttpClient client() {
        return client;
    }

    /**
     * Opens a request at the next instance that takes a connection. Nothing has been sent when an instance is skipped, so
     * that this is safe for every method.
     *
     * @param uri path and query, sent as they are
     * @return fails when no instance takes a connection, or when too many requests wait for one
     */
    public Future<HttpClientRequest> open(HttpMethod method, String uri) {
        return openAtNext(method, uri, instances.inTurn().iterator());
    }

    private Future<HttpClientRequest> openAtNext(HttpMethod method, String uri, Iterator<URI> candidates) {
        URI instance = candidates.next();
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(instance.getHost())
                .setPort(instance.getPort())
                .setSsl("https".equals(instance.getScheme()))
                .setURI(uri);
        return client.request(options)
                .onSuccess(open -> instances.accepted(instance))
                .recover(cause -> {
                    if (isBusy(cause)) {
                        return Future.failedFuture(cause);
                    }
                    instances.refused(instance);
                    return candidates.hasNext()
                            ? openAtNext(method, uri, candidates)
                            : Future.failedFuture(new NoStackTraceThrowable(
                                    "No instance of " + service.serviceName() + " takes a connection: " + cause));
                });
    }

    /** Whether a request failed because too many wait for a connection already. */
    public static boolean isBusy(Throwable cause) {
        return cause instanceof io.vertx.core.http.ConnectionPoolTooBusyException;
    }
}
