package dev.stemma.launcher.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.launcher.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Walks through lists that the public API gives in pages. */
public final class Pages {
    private static final int PAGE = 500;

    private Pages() {}

    /** Every item of a paged list, in its order; {@code path} is encoded and has no {@code limit} or {@code cursor} yet. */
    public static List<JsonNode> items(Wiki wiki, String path) throws InterruptedException {
        return items(wiki, path, Map.of());
    }

    /** The same with headers, for example to wait until a write has arrived. */
    public static List<JsonNode> items(Wiki wiki, String path, Map<String, String> headers)
            throws InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + cursor;
            Answer answer = wiki.send(new Call("GET", page, null, headers));
            if (!answer.ok()) {
                throw Refused.because(answer.explained());
            }
            answer.json().path("items").forEach(all::add);
            String next = answer.json().path("next").asText(null);
            cursor = next == null || next.equals("null") ? null : "&cursor=" + Wiki.encoded(next);
        } while (cursor != null);
        return all;
    }
}
