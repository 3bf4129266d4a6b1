package dev.stemma.links.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * As much of an event as tells which page is about to change. Its text, which stands behind that, is not read.
 *
 * @param article id of the article
 * @param sequence the event's place among those of the article
 */
record Heard(long article, long sequence) {

    private static final JsonFactory JSON = new JsonFactory();

    /** What a record says; empty when it is no event: then nothing will change. */
    static Optional<Heard> of(ConsumerRecord<String, byte[]> event) {
        if (event.key() == null || event.value() == null) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(event.value())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("sequence")) {
                    return Optional.of(new Heard(Long.parseLong(event.key()), json.getLongValue()));
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
