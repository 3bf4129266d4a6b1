package dev.stemma.testing;

import dev.stemma.events.EventCodec;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What a service has sent: every event that a test looks at is held against its schema and the rules for headers. */
public final class Sent {

    private Sent() {}

    /** The first event of that type about that article. */
    public static JsonObject event(long article, EventType type) {
        return valid(
                Topic.first(
                        type.topic(),
                        record -> isAbout(record, article) && type.wireName().equals(header(record, EventCodec.TYPE))),
                type);
    }

    /** The event of that sequence about that article on the articles' topic, whatever its type. */
    public static JsonObject event(long article, long sequence) {
        return event(Topics.ARTICLES, article, sequence);
    }

    /** The event of that sequence about that article on that topic, whatever its type. */
    public static JsonObject event(String topic, long article, long sequence) {
        ConsumerRecord<String, byte[]> sent = Topic.first(
                topic, record -> isAbout(record, article) && value(record).getLong("sequence") == sequence);
        return valid(sent, EventType.of(header(sent, EventCodec.TYPE)).orElseThrow());
    }

    private static JsonObject valid(ConsumerRecord<String, byte[]> record, EventType type) {
        JsonObject value = value(record);
        OutputUnit result = validator(type).validate(value);
        check(Boolean.TRUE.equals(result.getValid()), value + " breaks its schema: " + result.getErrors());
        check("1.0".equals(header(record, EventCodec.SPEC_VERSION)), "no version of CloudEvents");
        check(("/" + Topic.writer(type.topic())).equals(header(record, EventCodec.SOURCE)), "another source");
        check(record.key().equals(header(record, EventCodec.SUBJECT)), "the subject is not the key");
        check(header(record, EventCodec.ID) != null, "no id");
        return value;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static boolean isAbout(ConsumerRecord<String, byte[]> record, long article) {
        return Long.toString(article).equals(record.key());
    }

    private static JsonObject value(ConsumerRecord<String, byte[]> record) {
        return new JsonObject(new String(record.value(), StandardCharsets.UTF_8));
    }

    private static Validator validator(EventType type) {
        try (InputStream schema = EventType.class.getResourceAsStream("/schemas/" + type.wireName() + ".json")) {
            JsonObject json = new JsonObject(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            return Validator.create(
                    JsonSchema.of(json),
                    new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("https://stemma.dev"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A header of a record, or null. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
