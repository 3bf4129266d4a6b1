package dev.stemma.launcher.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request to the public API.
 *
 * @param path below {@code /api/v1}, encoded
 * @param body JSON; null for none
 * @param headers added to those that every request has
 */
public record Call(String method, String path, JsonNode body, Map<String, String> headers) {

    /** Reads something. */
    public static Call get(String path) {
        return new Call("GET", path, null, Map.of());
    }

    /** Makes something. */
    public static Call post(String path, JsonNode body) {
        return new Call("POST", path, body, Map.of());
    }

    /** Changes something. */
    public static Call put(String path, JsonNode body) {
        return new Call("PUT", path, body, Map.of());
    }

    /** Removes something. */
    public static Call delete(String path) {
        return new Call("DELETE", path, null, Map.of());
    }

    /** The same call with one more header. */
    public Call with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, body, more);
    }
}
