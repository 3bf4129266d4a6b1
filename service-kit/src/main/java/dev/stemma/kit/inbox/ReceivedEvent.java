package dev.stemma.kit.inbox;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as it came, before it is known whether it is an event. */
record ReceivedEvent(String key, Map<String, String> headers, byte[] value, String place) {

    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return new ReceivedEvent(
                record.key(),
                headers,
                record.value(),
                record.topic() + "/" + record.partition() + "@" + record.offset());
    }

    Event read() throws UnreadableEvent {
        return EventCodec.read(headers, value);
    }

    /** How many bytes it has; none when it has no value. */
    int size() {
        return value == null ? 0 : value.length;
    }

    /** The trace of the request that caused it, or null. */
    String traceparent() {
        return headers.get(EventCodec.TRACEPARENT);
    }

    /** The article by the record's key, which can be known even when the value cannot be read. */
    OptionalLong article() {
        try {
            return key == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(key));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public String toString() {
        return "The record " + place + " (" + headers.get(EventCodec.TYPE) + " " + headers.get(EventCodec.ID) + ")";
    }
}
