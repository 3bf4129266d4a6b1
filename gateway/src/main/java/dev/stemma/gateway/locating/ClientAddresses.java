package dev.stemma.gateway.locating;

import io.smallrye.common.net.Inet;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells which address a request came from. What can be claimed by anybody never counts. */
@ApplicationScoped
public class ClientAddresses {

    private final TrustedProxies proxies;
    private final String header;

    ClientAddresses(
            TrustedProxies proxies,
            @ConfigProperty(name = "stemma.forwarding-header", defaultValue = "X-Forwarded-For") String header) {
        this.proxies = proxies;
        this.header = header;
    }

    /**
     * The other end of the connection; when that is a trusted proxy, the nearest address of which a trusted proxy says that
     * it got the request from there, and which is no trusted proxy itself.
     */
    public InetAddress of(HttpServerRequest request) {
        // of the connection, since the framework replaces the request's with whatever the farthest proxy claims
        String peer = request.connection().remoteAddress().hostAddress();
        return of(Optional.ofNullable(peer).map(Inet::parseInetAddress).orElse(Inet.INET4_LOOPBACK), request.headers());
    }

    InetAddress of(InetAddress peer, MultiMap headers) {
        InetAddress nearest = peer;
        List<String> hops = proxies.trust(nearest) ? Hops.in(headers, header) : List.of();
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = Hops.address(hop);
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get();
            if (!proxies.trust(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }
}
