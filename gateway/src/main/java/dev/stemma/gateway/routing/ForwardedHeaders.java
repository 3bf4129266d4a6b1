package dev.stemma.gateway.routing;

import dev.stemma.gateway.locating.ClientAddresses;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;

/** Says where a request came from. What a client claims about that is dropped: anybody can claim anything. */
final class ForwardedHeaders implements ProxyInterceptor {

    private final ClientAddresses clients;

    ForwardedHeaders(ClientAddresses clients) {
        this.clients = clients;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        MultiMap headers = context.request().headers();
        String client = clients.of(request).getHostAddress();
        List.copyOf(headers.names()).stream().filter(ForwardedHeaders::isClaim).forEach(headers::remove);
        headers.set("X-Forwarded-For", client);
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        return context.sendRequest();
    }

    private static boolean isClaim(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-forwarded-") || lower.equals("forwarded") || lower.equals("x-real-ip");
    }
}
