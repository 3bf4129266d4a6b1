package dev.stemma.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keeps from passing on what is meant for one connection only (RFC 9110, 7.6.1), in both directions. */
final class HopByHop implements ProxyInterceptor {

    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "te",
            "trailer",
            "trailers",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** The session of the web interface stays between browser and gateway; 100-continue is answered by the gateway. */
    private static final List<String> NOT_FOR_SERVICES = List.of("cookie", "expect");

    private static final List<String> NOT_FOR_CLIENTS = List.of("set-cookie", "server", "x-powered-by");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        strip(context.request().headers(), NOT_FOR_SERVICES);
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        strip(context.response().headers(), NOT_FOR_CLIENTS);
        return context.sendResponse();
    }

    private static void strip(MultiMap headers, List<String> others) {
        Set<String> unwanted = new HashSet<>(ALWAYS);
        unwanted.addAll(others);
        unwanted.addAll(nominated(headers));
        unwanted.forEach(headers::remove);
    }

    /** The headers that {@code Connection} names. */
    private static Set<String> nominated(MultiMap headers) {
        Set<String> names = new HashSet<>();
        for (String value : headers.getAll("connection")) {
            for (String name : value.split(",")) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        names.remove("");
        return names;
    }
}
