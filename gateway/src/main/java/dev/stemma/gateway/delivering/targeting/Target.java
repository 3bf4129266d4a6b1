package dev.stemma.gateway.delivering.targeting;

import java.net.InetAddress;
import java.net.URI;

/**
 * Where a message goes: the address was checked, and it is this address that is connected to, whatever the name says a moment
 * later.
 *
 * @param url the receiver's URL
 * @param address a checked address of its host
 */
public record Target(URI url, InetAddress address) {

    /** Whether it is spoken to through TLS. */
    public boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** The port. */
    public int port() {
        return url.getPort() >= 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    /** The host as certificates name it. */
    public String host() {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Path and query. */
    public String path() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
