package dev.stemma.system.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docker-compose.yml} is valid by the official JSON Schema of the Compose Specification. */
class TheComposeFileFollowsTheSpecificationTest {

    @Test
    void isValid() throws IOException {
        OutputUnit result = validate(ComposeFile.read().root());

        assertThat(result.getValid()).as(() -> reasons(result)).isTrue();
    }

    @Test
    void theSchemaWouldNoticeAnUnknownField() throws IOException {
        Map<String, Object> root = ComposeFile.read().root();
        ComposeFile.map(ComposeFile.map(root.get("services")).get("gateway")).put("helthcheck", Map.of());

        assertThat(validate(root).getValid()).isFalse();
    }

    private static OutputUnit validate(Map<String, Object> file) throws IOException {
        JsonSchemaOptions options = new JsonSchemaOptions()
                .setDraft(Draft.DRAFT7)
                .setBaseUri("https://stemma.example/")
                .setOutputFormat(OutputFormat.Basic);
        return Validator.create(JsonSchema.of(schema()), options).validate(new JsonObject(file));
    }

    private static JsonObject schema() throws IOException {
        try (InputStream schema =
                TheComposeFileFollowsTheSpecificationTest.class.getResourceAsStream("/compose/compose-spec.json")) {
            return new JsonObject(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String reasons(OutputUnit result) {
        List<OutputUnit> errors = result.getErrors() == null ? List.of() : result.getErrors();
        return errors.stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .reduce("", (left, right) -> left + "\n" + right);
    }
}
