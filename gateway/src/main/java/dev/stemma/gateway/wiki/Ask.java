package dev.stemma.gateway.wiki;

import dev.stemma.gateway.upstream.Destination;
import dev.stemma.kit.idempotency.Fingerprint;
import dev.stemma.kit.idempotency.Idempotency;
import io.vertx.core.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One call of the public API.
 *
 * @param service who answers it
 * @param method its method
 * @param uri path and query, encoded
 * @param headers its headers
 * @param body JSON to send, or null
 */
public record Ask(Destination service, HttpMethod method, String uri, Map<String, String> headers, Object body) {

    private static final String API = "/api/v1";
    private static final int KEY_LENGTH = 32;

    /** Copies the headers, so that a call never changes. */
    public Ask {
        headers = Map.copyOf(headers);
    }

    /** Reads something. */
    public static Ask get(Destination service, String path) {
        return new Ask(service, HttpMethod.GET, API + path, Map.of(), null);
    }

    /** Asks something whose parameters are a body. */
    public static Ask post(Destination service, String path, Object body) {
        return new Ask(service, HttpMethod.POST, API + path, Map.of(), body);
    }

    /** Removes something. */
    public static Ask delete(Destination service, String path) {
        return new Ask(service, HttpMethod.DELETE, API + path, Map.of(), null);
    }

    /** Writes something. */
    public static Ask put(Destination service, String path, Object body) {
        return new Ask(service, HttpMethod.PUT, API + path, Map.of(), body);
    }

    /** In the name of whoever holds the token; anonymous without one. */
    public Ask as(Optional<String> token) {
        return token.map(bearer -> with("Authorization", "Bearer " + bearer)).orElse(this);
    }

    /** The answer shall contain that write; without one nothing is awaited. */
    public Ask after(Optional<String> consistency) {
        return consistency
                .map(token -> with("Stemma-Consistency", token).with("Prefer", "wait=3"))
                .orElse(this);
    }

    /** Sending the same form once more, by a double click for example, shall do once what it asks. */
    public Ask once(String form) {
        String all = String.join("\0", form, method.name(), uri, String.valueOf(body));
        return with(Idempotency.HEADER, Fingerprint.of(all).substring(0, KEY_LENGTH));
    }

    /** The outcome is worth a little waiting. */
    public Ask awaitingOutcome() {
        return with("Prefer", "wait=10");
    }

    /** With one more header. */
    public Ask with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Ask(service, method, uri, more, body);
    }
}
