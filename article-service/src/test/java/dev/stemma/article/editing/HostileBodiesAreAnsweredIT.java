package dev.stemma.article.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.article.Api;
import dev.stemma.article.Inputs;
import dev.stemma.article.Raw;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a body gets an answer, and never one that blames the service. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class HostileBodiesAreAnsweredIT {

    private static final String COLLECTION = "/api/v1/articles";

    static Stream<byte[]> bodies() {
        return Stream.concat(
                Stream.of(
                                "[".repeat(200_000),
                                "{\"a\":".repeat(200_000),
                                "[".repeat(100_000) + "]".repeat(100_000),
                                "\uFEFF{}",
                                "{\"title\":\"x\",\"source\":\"\\ud800\"}",
                                "{\"title\":\"\\udc00\",\"source\":\"x\"}",
                                "{\"title\":\"x\",\"source\":\"x\",\"comment\":\"\\ud800\"}",
                                "{\"title\":\"x\",\"source\":\"a\u0000b\"}",
                                "{\"title\":\"x\",\"source\":\"x\",}",
                                "{\"title\":\"x\",\"source\":'x'}",
                                "{title:\"x\"}",
                                "{\"source\":\"x\",\"base\":1e400}",
                                "{\"source\":\"x\",\"base\":1e1000000000}",
                                "{\"source\":\"x\",\"base\":" + "9".repeat(1_500) + "}",
                                "{\"source\":\"x\",\"base\":9223372036854775808}",
                                "{\"source\":\"x\",\"base\":-1}",
                                "{\"source\":\"x\",\"base\":1.5}",
                                "{\"source\":\"x\",\"base\":\"1\"}",
                                "{\"source\":\"x\",\"base\":NaN}",
                                "{\"source\":\"x\",\"base\":1,\"minor\":0}",
                                "{\"" + "k".repeat(100_000) + "\":1}",
                                "{\"__proto__\":{}}",
                                "/* */ {}",
                                "true false",
                                " ")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                        new byte[] {},
                        new byte[] {'{', '"', 't', (byte) 0xC3, 0x28, '"', ':', '1', '}'},
                        new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0},
                        new byte[] {'[', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ']'},
                        new byte[1_000]));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void withARefusal(byte[] body) {
        String title = Api.newTitle("Hostile body");
        Api.create(title, "text");

        assertThat(statuses(title, body)).allMatch(status -> status >= 400 && status < 500);

        Api.read(title).body("source", org.hamcrest.Matchers.equalTo("text"));
    }

    @Test
    @EnabledIfSystemProperty(named = Inputs.PROPERTY, matches = ".+")
    void alsoToDocumentsMadeToBreakParsers() {
        String title = Api.newTitle("Parser");
        Api.create(title, "text");
        List<JsonNode> documents = Inputs.entries("cases");

        assertThat(documents).hasSize(318).allSatisfy(document -> {
            byte[] json = Base64.getDecoder().decode(document.get("base64").asText());
            assertThat(statuses(title, json)).allMatch(status -> status >= 200 && status < 500);
            assertThat(status("POST", COLLECTION, inside("{\"title\":\"Parsed\",\"source\":", json)))
                    .isBetween(200, 499);
            assertThat(status("POST", COLLECTION, inside("{\"source\":\"x\",\"title\":", json)))
                    .isBetween(200, 499);
            assertThat(status("PUT", path(title), inside("{\"source\":\"x\",\"base\":", json)))
                    .isBetween(200, 499);
        });
    }

    private static List<Integer> statuses(String title, byte[] body) {
        return List.of(status("POST", COLLECTION, body), status("PUT", path(title), body));
    }

    private static int status(String method, String path, byte[] body) {
        HttpResponse<String> answer = Raw.send(method, path, body);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"type\":\"/problems/").doesNotContain("Exception");
        }
        return answer.statusCode();
    }

    private static byte[] inside(String begin, byte[] json) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(json);
        body.write('}');
        return body.toByteArray();
    }

    private static String path(String title) {
        return COLLECTION + "/" + title.replace(' ', '_');
    }
}
