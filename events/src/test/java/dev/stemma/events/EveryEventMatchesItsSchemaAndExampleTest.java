package dev.stemma.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryEventMatchesItsSchemaAndExampleTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theGoldenExampleSatisfiesTheSchema(EventType type) {
        OutputUnit result = validate(type, new JsonObject(Contract.example(type)));

        assertThat(result.getValid()).as("%s", result.getErrors()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theGoldenExampleIsReadAndWrittenWithoutLoss(EventType type) throws Exception {
        String example = Contract.example(type);

        Event event = EventCodec.read(Contract.headers(type), example.getBytes());

        assertThat(EventJson.mapper().readTree(EventCodec.value(event)))
                .isEqualTo(EventJson.mapper().readTree(example));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theSchemaRefusesAnEventWithoutAnyOfItsRequiredFields(EventType type) {
        List<String> required = List.of("wiki", "article", "sequence", "actor", "at");

        assertThat(required).allSatisfy(field -> {
            JsonObject without = new JsonObject(Contract.example(type));
            without.remove(field);
            assertThat(validate(type, without).getValid()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void fieldsThatAConsumerDoesNotKnowAreIgnored(EventType type) throws Exception {
        JsonObject newer = new JsonObject(Contract.example(type)).put("somethingNew", Map.of("a", 1));

        Event event = EventCodec.read(Contract.headers(type), newer.encode().getBytes(UTF_8));

        assertThat(event.type()).isEqualTo(type);
    }

    @Test
    void theAsyncApiDocumentNamesEveryTypeOnItsTopic() {
        String document = Contract.resource("/asyncapi.yaml");

        assertThat(EventType.values()).allSatisfy(type -> assertThat(document)
                .contains("name: " + type.wireName())
                .contains("$ref: schemas/" + type.wireName() + ".json")
                .contains("address: " + type.topic()));
    }

    private static OutputUnit validate(EventType type, JsonObject value) {
        JsonSchemaOptions options =
                new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("https://stemma.dev");
        return Validator.create(JsonSchema.of(new JsonObject(Contract.schema(type))), options)
                .validate(value);
    }
}
