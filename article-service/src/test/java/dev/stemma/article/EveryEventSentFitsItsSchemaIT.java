package dev.stemma.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.EventCodec;
import dev.stemma.events.EventType;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class EveryEventSentFitsItsSchemaIT {

    @Test
    void creatingEditingAndDeleting() throws IOException {
        String title = Api.newTitle("Contract");
        long base = Api.create(title, "#REDIRECT [[Elsewhere]]");
        long id = Api.read(title).extract().jsonPath().getLong("id");
        Api.edit(title, base, "\"two\" \\ ümlaut").statusCode(200);
        Api.admin().delete("/api/v1/articles/{title}?reason=test", title).then().statusCode(204);

        assertThat(sent(id, EventType.ARTICLE_CREATED, 1).getString("redirect")).isEqualTo("Elsewhere");
        assertThat(sent(id, EventType.ARTICLE_EDITED, 2).getString("source")).isEqualTo("\"two\" \\ ümlaut");
        assertThat(sent(id, EventType.ARTICLE_DELETED, 3).getString("reason")).isEqualTo("test");
    }

    private static JsonObject sent(long article, EventType type, long sequence) throws IOException {
        ConsumerRecord<String, byte[]> record =
                Topic.article(candidate -> Long.toString(article).equals(candidate.key())
                        && type.wireName().equals(header(candidate, EventCodec.TYPE)));
        JsonObject value = new JsonObject(new String(record.value(), StandardCharsets.UTF_8));

        OutputUnit result = validator(type).validate(value);
        assertThat(result.getValid()).as("%s", result.getErrors()).isTrue();
        assertThat(value.getLong("sequence")).isEqualTo(sequence);
        assertThat(header(record, EventCodec.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(header(record, EventCodec.SOURCE)).isEqualTo("/article-service");
        assertThat(header(record, EventCodec.SUBJECT)).isEqualTo(record.key());
        assertThat(header(record, EventCodec.ID)).isNotBlank();
        assertThat(header(record, EventCodec.TRACEPARENT)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        return value;
    }

    private static Validator validator(EventType type) throws IOException {
        try (InputStream schema = EventType.class.getResourceAsStream("/schemas/" + type.wireName() + ".json")) {
            JsonObject json = new JsonObject(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            return Validator.create(
                    JsonSchema.of(json),
                    new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("https://stemma.dev"));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
