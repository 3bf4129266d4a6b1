package dev.stemma.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events to bytes and back, as CloudEvents 1.0 in binary mode: attributes in headers, one flat JSON object of head and
 * data in the value.
 */
public final class EventCodec {

    /** Header: unique id of the event. */
    public static final String ID = "ce_id";
    /** Header: type of the event, an {@link EventType#wireName()}. */
    public static final String TYPE = "ce_type";
    /** Header: version of CloudEvents. */
    public static final String SPEC_VERSION = "ce_specversion";
    /** Header: the service that wrote it. */
    public static final String SOURCE = "ce_source";
    /** Header: id of the article. */
    public static final String SUBJECT = "ce_subject";
    /** Header: when it was committed. */
    public static final String TIME = "ce_time";
    /** Header: media type of the value. */
    public static final String CONTENT_TYPE = "content-type";
    /** Header: the trace of the edit itself (W3C Trace Context). */
    public static final String TRACEPARENT = "traceparent";

    private static final ObjectMapper JSON = EventJson.mapper();

    private EventCodec() {}

    /** The headers of an event that the named service writes. */
    public static Map<String, String> headers(Event event, String service) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, event.id());
        headers.put(TYPE, event.type().wireName());
        headers.put(SOURCE, "/" + service);
        headers.put(SUBJECT, Long.toString(event.article()));
        headers.put(TIME, JSON.convertValue(event.head().at(), String.class));
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }

    /** The value of an event: head and data as one JSON object in UTF-8. */
    public static byte[] value(Event event) {
        ObjectNode value = JSON.valueToTree(event.head());
        value.setAll((ObjectNode) JSON.valueToTree(event.data()));
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event's data can always be written as JSON.", impossible);
        }
    }

    /**
     * Reads an event.
     *
     * @param headers headers of the record, with at least {@link #ID} and {@link #TYPE}
     * @param value value of the record
     * @throws UnreadableEvent if it is no event of this contract; trying again will not help
     */
    public static Event read(Map<String, String> headers, byte[] value) throws UnreadableEvent {
        String id = headers.get(ID);
        EventType type = EventType.of(headers.get(TYPE))
                .orElseThrow(() -> new UnreadableEvent("The event type " + headers.get(TYPE) + " is unknown."));
        if (id == null || id.isBlank() || value == null) {
            throw new UnreadableEvent("The event has no " + (value == null ? "value." : ID + " header."));
        }
        try {
            JsonNode json = JSON.readTree(value);
            EventHead head = JSON.treeToValue(json, EventHead.class);
            if (head == null || head.article() == null || head.article().id() <= 0 || head.sequence() <= 0) {
                throw new UnreadableEvent("The event " + id + " names no article or no sequence.");
            }
            return new Event(id, type, head, JSON.treeToValue(json, type.data()));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEvent("The event " + id + " is not the JSON that " + type.wireName() + " asks for.", e);
        }
    }
}
