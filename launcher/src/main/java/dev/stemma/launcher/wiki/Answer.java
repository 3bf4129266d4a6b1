package dev.stemma.launcher.wiki;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;

/**
 * What the public API answered.
 *
 * @param call what it answers
 */
public record Answer(Call call, int status, HttpHeaders headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** It was done. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The body; a missing node when it is no JSON. */
    public JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The last part of a problem's type, for example {@code article-exists}; empty when there is none. */
    public String problem() {
        String type = json().path("type").asText("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The token that lets a read wait for this write; empty when there is none. */
    public String consistency() {
        return headers.firstValue("Stemma-Consistency").orElse("");
    }

    /** One line for a person. */
    public String explained() {
        String detail = json().path("detail").asText(json().path("title").asText(""));
        return call.method() + " " + call.path() + " answered " + status
                + (problem().isEmpty() ? "" : " " + problem()) + (detail.isEmpty() ? "" : ": " + detail);
    }
}
