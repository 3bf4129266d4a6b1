package dev.stemma.gateway.streaming;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventJson;
import dev.stemma.events.EventType;
import dev.stemma.events.UnreadableEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** Whether it makes a revision public. */
    boolean publishes() {
        return type.filter(EventType::changesHead).isPresent();
    }

    /** The revision that it makes public, read without the text behind it. */
    OptionalLong publishedRevision() throws UnreadableEvent {
        try (JsonParser json = EventJson.mapper().createParser(record.value())) {
            if (json.nextToken() == JsonToken.START_OBJECT && find("revision", json) && find("id", json)) {
                return OptionalLong.of(json.getLongValue());
            }
            return OptionalLong.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEvent("The record is no JSON.", e);
        }
    }

    /** Goes to the value of a field of the object that the parser is in. */
    private static boolean find(String field, JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = json.currentName().equals(field);
            json.nextToken();
            if (found) {
                return true;
            }
            json.skipChildren();
        }
        return false;
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

    /** The same without the text that it carries. */
    Event eventWithoutText() throws UnreadableEvent {
        Event event = event();
        return event.data() instanceof HeadChanged head
                ? new Event(event.id(), event.type(), event.head(), withoutText(head))
                : event;
    }

    private static HeadChanged withoutText(HeadChanged head) {
        return new HeadChanged(
                head.revision(), null, null, head.redirect(), head.proposal(), head.cause(), head.supersedes());
    }

    private static String text(Header header) {
        return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
