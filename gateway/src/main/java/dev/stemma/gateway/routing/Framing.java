package dev.stemma.gateway.routing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;

/** Whether every program on the way would find the same end of a request and the same host in it (RFC 9112, 3.2 and 6.3). */
final class Framing {

    private Framing() {}

    static boolean isUnambiguous(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return true;
        }
        List<String> encodings = request.headers().getAll("Transfer-Encoding");
        boolean encoded = !encodings.isEmpty();
        if (encoded && (encodings.size() > 1 || !encodings.getFirst().equalsIgnoreCase("chunked"))) {
            return false;
        }
        if (request.version() == HttpVersion.HTTP_1_0) {
            return !encoded;
        }
        return request.headers().getAll("Host").size() == 1;
    }

    /**
     * Whether what follows on the connection is certainly a request of its own. After chunks it is not: a length beside them is
     * gone before anybody here could see it, and by it what follows might be a part of this request (RFC 9112, 6.1).
     */
    static boolean endsForEverybody(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                || isUnambiguous(request) && !request.headers().contains("Transfer-Encoding");
    }
}
