package dev.stemma.kit.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.EventJson;
import dev.stemma.events.EventType;
import dev.stemma.events.UnreadableEvent;
import java.io.IOException;
import java.util.Map;
import org.bson.Document;

/**
 * A slim descriptor of an event: everything but its text, which stands elsewhere under its hash.
 *
 * @param eventId id of the event, the same however often it is sent
 * @param type wire name of its type
 * @param sequence its place among the article's events of this topic
 * @param text reference of its text, for example its SHA-256, or null when it carries none
 * @param traceparent trace of the request that caused it, or null
 * @param value head and data without the text
 */
public record OutboxEntry(String eventId, String type, long sequence, String text, String traceparent, Document value) {

    private static final String SOURCE = "source";

    /**
     * Describes an event whose data may have a null source.
     *
     * @param text reference under which its text is kept, or null when it carries none
     * @param traceparent W3C trace context of the request, or null
     */
    public static OutboxEntry of(Event event, String text, String traceparent) {
        try {
            ObjectNode value = (ObjectNode) EventJson.mapper().readTree(EventCodec.value(event));
            value.remove(SOURCE);
            return new OutboxEntry(
                    event.id(), event.type().wireName(), event.sequence(), text, traceparent, toDocument(value));
        } catch (IOException impossible) {
            throw new IllegalStateException("What was just written as JSON can be read.", impossible);
        }
    }

    static OutboxEntry fromDocument(Document document) {
        return new OutboxEntry(
                document.getString("eventId"),
                document.getString("type"),
                document.get("sequence", Number.class).longValue(),
                document.getString("text"),
                document.getString("traceparent"),
                document.get("value", Document.class));
    }

    /** As it is kept in the article's document. */
    public Document toDocument() {
        Document document =
                new Document("eventId", eventId).append("type", type).append("sequence", sequence);
        if (text != null) {
            document.append("text", text);
        }
        if (traceparent != null) {
            document.append("traceparent", traceparent);
        }
        return document.append("value", value);
    }

    /** The event, with that text in its place when it carries one. */
    public Event toEvent(String source) {
        ObjectNode json = EventJson.mapper().valueToTree(value);
        if (source != null) {
            json.put(SOURCE, source);
        }
        try {
            return EventCodec.read(
                    Map.of(EventCodec.ID, eventId, EventCodec.TYPE, type),
                    EventJson.mapper().writeValueAsBytes(json));
        } catch (UnreadableEvent | IOException e) {
            throw new IllegalStateException("The outbox entry " + eventId + " is no event of the contract.", e);
        }
    }

    /** The event without its text. */
    public Event toEvent() {
        return toEvent(null);
    }

    /** Id of the article that it is about. */
    public long article() {
        return value.get("article", Document.class).get("id", Number.class).longValue();
    }

    /** Id of the revision that it carries, or 0 when it carries none. */
    public long revision() {
        return value.get("revision") instanceof Document revision
                ? revision.get("id", Number.class).longValue()
                : 0;
    }

    /** Its type. */
    public EventType eventType() {
        return EventType.of(type).orElseThrow(() -> new IllegalStateException("Unknown event type " + type));
    }

    private static Document toDocument(ObjectNode json) {
        return Document.parse(json.toString());
    }
}
