package dev.stemma.gateway.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service answered.
 *
 * @param status HTTP status; 503 also when the service could not be reached
 * @param body body in UTF-8
 * @param consistency token of a write, if it answered one
 * @param progress path at which can be read how far something is that the write began, if it began something
 */
public record Answer(int status, String body, Optional<String> consistency, Optional<String> progress) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATUS_LINK = Pattern.compile("<([^>]*)>;\\s*rel=\"?status\"?");

    /**
     * An answer with these headers.
     *
     * @param consistency {@code Stemma-Consistency}, or null
     * @param link {@code Link}, or null
     */
    static Answer of(int status, String body, String consistency, String link) {
        return new Answer(
                status,
                body,
                Optional.ofNullable(consistency),
                Optional.ofNullable(link)
                        .map(STATUS_LINK::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1)));
    }

    static Answer unreachable(String service) {
        return unavailable("unavailable", "The " + service + " cannot be reached.");
    }

    static Answer busy() {
        return unavailable("busy", "Too many large pages are asked for at the moment. Try again in a few seconds.");
    }

    private static Answer unavailable(String problem, String detail) {
        return new Answer(
                503,
                "{\"type\":\"/problems/" + problem + "\",\"detail\":\"" + detail + "\"}",
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is what was asked for. */
    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The body as JSON; a missing node when it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** For a page of a list: the cursor of the next one, if there is one. */
    public Optional<String> next() {
        return Optional.ofNullable(json().path("next").asText(null));
    }

    /** For a refusal: the last part of its problem type, or an empty text. */
    public String problem() {
        String type = json().path("type").asText("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** For a refusal: what it says, for people. */
    public String detail() {
        return json().path("detail").asText("");
    }
}
