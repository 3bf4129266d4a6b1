package dev.stemma.gateway.locating;

import io.smallrye.common.net.Inet;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What proxies wrote down about whom they got a request from: the farthest first, the nearest last. */
final class Hops {

    /** Of RFC 7239; every other header is read as a plain list of addresses. */
    private static final String FORWARDED = "forwarded";

    private Hops() {}

    /** The elements of that header, of all its lines, as they were written. */
    static List<String> in(MultiMap headers, String header) {
        List<String> hops = new ArrayList<>();
        for (String line : headers.getAll(header)) {
            for (String element : split(line, ',')) {
                hops.add(header.equalsIgnoreCase(FORWARDED) ? forOf(element) : element.strip());
            }
        }
        return hops;
    }

    /** The address that an element names; empty when it names none, as {@code unknown} or a made-up name do. */
    static Optional<InetAddress> address(String hop) {
        String host = hop;
        if (host.startsWith("[")) {
            int end = host.indexOf(']');
            host = end < 0 ? "" : host.substring(1, end);
        } else if (host.indexOf(':') == host.lastIndexOf(':') && host.indexOf(':') > 0) {
            host = host.substring(0, host.indexOf(':'));
        }
        // a zone means something on one machine only
        return host.isEmpty() || host.indexOf('%') >= 0
                ? Optional.empty()
                : Optional.ofNullable(Inet.parseInetAddress(host));
    }

    private static String forOf(String element) {
        for (String pair : split(element, ';')) {
            String stripped = pair.strip();
            if (stripped.toLowerCase(Locale.ROOT).startsWith("for=")) {
                return stripped.substring("for=".length()).replace("\"", "").strip();
            }
        }
        return "";
    }

    /** Splits at a separator that does not stand between quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
