package dev.stemma.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.NoStackTraceThrowable;
import java.net.URI;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** One service: a pool of connections to all of its instances. */
public final class Upstream {

    private final Destination service;
    private final HttpClient client;
    private final Instances instances;
    private final Breaker breaker;

    Upstream(Destination service, HttpClient client, Instances instances, Breaker breaker) {
        this.service = service;
        this.client = client;
        this.instances = instances;
        this.breaker = breaker;
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
     * @param whole whether all of the request has come by now: a service need not answer before
     * @return fails when no instance takes a connection, when too many requests wait for one, or when the service is left
     *     alone since it did not answer lately
     */
    public Future<HttpClientRequest> open(HttpMethod method, String uri, BooleanSupplier whole) {
        Promise<HttpClientRequest> opened = Promise.promise();
        breaker.begin(
                outcome -> openAtNext(method, uri, instances.inTurn().iterator())
                        .onSuccess(request -> watch(request, whole, outcome))
                        .onFailure(outcome::completeExceptionally)
                        .onComplete(opened),
                opened::tryFail);
        return opened.future();
    }

    private static void watch(HttpClientRequest request, BooleanSupplier whole, CompletableFuture<Void> outcome) {
        // told by the answer's failure as well; without this each client that breaks off makes an error in the log
        request.exceptionHandler(broken -> {});
        request.response()
                .onSuccess(answer -> outcome.complete(null))
                .onFailure(cause ->
                        outcome.completeExceptionally(whole.getAsBoolean() ? cause : new Breaker.BrokenOff(cause)));
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

    /** Whether a request failed by the service's fault: neither because the client left nor because it was not asked. */
    public static boolean isFault(Throwable cause) {
        return Breaker.isFault(cause) && !Breaker.isOpen(cause);
    }

    /** Whether a request failed because the service is left alone at the moment. */
    public static boolean isLeftAlone(Throwable cause) {
        return Breaker.isOpen(cause);
    }

    /** Whether a request failed because too many wait for a connection already. */
    public static boolean isBusy(Throwable cause) {
        return cause instanceof io.vertx.core.http.ConnectionPoolTooBusyException;
    }
}
