package dev.stemma.gateway.delivering;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stemma.events.EventJson;
import dev.stemma.gateway.streaming.Change;
import java.time.Instant;

/**
 * The body that receivers get.
 *
 * @param type {@code article.} or {@code revision.} and the kind of the change
 * @param timestamp when the change was made
 * @param data the change, as in the stream of changes
 */
@JsonPropertyOrder({"type", "timestamp", "data"})
record Message(String type, Instant timestamp, Change data) {

    static Message of(Change change) {
        return new Message((change.isDecision() ? "revision." : "article.") + change.kind(), change.at(), change);
    }

    String json() {
        try {
            return EventJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A change can always be written as JSON.", impossible);
        }
    }
}
