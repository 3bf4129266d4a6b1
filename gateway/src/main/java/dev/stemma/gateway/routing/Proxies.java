package dev.stemma.gateway.routing;

import dev.stemma.gateway.locating.ClientAddresses;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.upstream.Upstream;
import dev.stemma.gateway.upstream.Upstreams;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Sends requests on to the services, one proxy for each, streaming both ways. */
@Singleton
class Proxies {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Map<Destination, HttpProxy> proxies = new EnumMap<>(Destination.class);

    Proxies(Upstreams upstreams, BodyLimit bodyLimit, ClientAddresses clients) {
        for (Destination service : Destination.values()) {
            proxies.put(service, proxy(upstreams.of(service), bodyLimit, new ForwardedHeaders(clients)));
        }
    }

    void send(HttpServerRequest request, Destination service) {
        if (request.version() == HttpVersion.HTTP_2
                && WITH_BODY.contains(request.method().name())
                && request.getHeader("Content-Length") == null) {
            // HTTP/2 frames its bodies; the proxy asks this header whether it may send chunks to the service
            request.headers().set("Transfer-Encoding", "chunked");
        }
        proxies.get(service).handle(request);
    }

    private static HttpProxy proxy(Upstream upstream, BodyLimit bodyLimit, ForwardedHeaders forwarded) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstream.client())
                .origin(context -> upstream.open(
                        context.request().getMethod(),
                        context.request().getURI(),
                        context.request().proxiedRequest()::isEnded))
                .addInterceptor(new DownService(upstream.service()))
                .addInterceptor(bodyLimit)
                .addInterceptor(new HopByHop())
                .addInterceptor(forwarded);
    }
}
