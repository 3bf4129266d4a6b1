package dev.stemma.gateway.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The query of an address, put together from what there is. */
public final class Query {

    private final List<String> parts = new ArrayList<>();

    /** An empty one. */
    public Query() {}

    /** With one more parameter, unless its value is null or blank. */
    public Query with(String name, String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + encoded(value));
        }
        return this;
    }

    /** The path with this query. */
    public String after(String path) {
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    /** A text as it stands in a query or in a segment of a path. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
