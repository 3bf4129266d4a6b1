package dev.stemma.gateway.streaming;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.EventType;
import dev.stemma.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record whose type is known from its headers: most are not read any further, whatever text they carry.
 *
 * @param type its type, empty for one that this version does not know
 * @param record the record
 */
record EventRecord(Optional<EventType> type, ConsumerRecord<byte[], byte[]> record) {

    static EventRecord of(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader(EventCodec.TYPE);
        return new EventRecord(EventType.of(type == null ? null : text(type)), record);
    }

    /** Whether it sets or lifts a mark. */
    boolean marks() {
        return type.filter(Marks.TYPES::contains).isPresent();
    }

    /** Whether subscribers are told of it. */
    boolean tells() {
        return type.filter(Change::tells).isPresent();
    }

    /** All of it. */
    Event event() throws UnreadableEvent {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), text(header));
            }
        });
        return EventCodec.read(headers, record.value());
    }

    private static String text(Header header) {
        return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
