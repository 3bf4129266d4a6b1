package dev.stemma.article.editing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.article.Api;
import dev.stemma.article.Inputs;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A string that troubles programs is stored and given back as it is, or refused by a rule that is named. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class NaughtyStringsAreKeptOrRefusedIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "../../../etc/passwd",
                "Robert'); DROP TABLE articles;--",
                "$where",
                "{\"$gt\":\"\"}",
                "a.b.$c",
                "${jndi:ldap://127.0.0.1/a}",
                "{{7*7}} %s %n %x",
                "<script>alert(1)</script>",
                "&amp;&#0;&lt;",
                "\u0000",
                "a\u0007b",
                "\uFEFFbyte order",
                "\u202Eright to left",
                "zero\u200Bwidth",
                "e\u0301 and \u00E9",
                "Z\u0351\u036B\u0343\u036A\u0302a\u034Elgo",
                "\uD83D\uDC69\u200D\uD83D\uDE80 astronaut",
                "\u0130stanbul \u0131\u0307",
                "\uFF1Cfull width\uFF1E",
                "a/b/../c",
                "100%25",
                "CON",
                "line\r\nbreak",
                "-1e309",
                "\uFFFE"
            })
    void asTitleCommentAndSource(String naughty) {
        check(naughty);
    }

    @Test
    @EnabledIfSystemProperty(named = Inputs.PROPERTY, matches = ".+")
    void theWholeBigList() {
        List<JsonNode> strings = Inputs.entries("blns");

        assertThat(strings).hasSize(485).allSatisfy(naughty -> check(naughty.asText()));
    }

    private static void check(String naughty) {
        asTitle(naughty);
        asComment(naughty);
        asSource(naughty);
    }

    private static void asTitle(String naughty) {
        Response answer = post(Map.of("title", naughty, "source", "text"));
        switch (answer.statusCode()) {
            case 201 -> {
                assertThat(comparable(answer.jsonPath().getString("title"))).isEqualTo(comparable(naughty));
                String location = answer.header("Location");
                assertThat(given().urlEncodingEnabled(false)
                                .get(location)
                                .jsonPath()
                                .getString("title"))
                        .isEqualTo(answer.jsonPath().getString("title"));
            }
            case 409 -> assertThat(type(answer)).isEqualTo("/problems/article-exists");
            default -> {
                assertThat(type(answer)).isEqualTo("/problems/invalid-title");
                assertThat(answer.jsonPath().getString("rule")).isNotEmpty();
            }
        }
    }

    private static void asComment(String naughty) {
        String title = Api.newTitle("Naughty comment");
        Response answer = post(Map.of("title", title, "source", "text", "comment", naughty));
        if (answer.statusCode() == 201) {
            assertThat(Api.read(title).extract().jsonPath().getString("revision.comment"))
                    .isEqualTo(naughty.strip());
        } else {
            assertThat(type(answer)).isIn("/problems/comment-too-long", "/problems/invalid-request");
        }
    }

    private static void asSource(String naughty) {
        String title = Api.newTitle("Naughty source");
        Response answer = post(Map.of("title", title, "source", naughty));
        if (answer.statusCode() == 201) {
            assertThat(Api.read(title).extract().jsonPath().getString("source")).isEqualTo(naughty);
            given().get("/api/v1/articles/{title}/html", title).then().statusCode(200);
            given().get("/api/v1/articles/{title}/sections", title).then().statusCode(200);
        } else {
            assertThat(type(answer)).isEqualTo("/problems/invalid-source");
        }
    }

    private static Response post(Map<String, String> body) {
        Response answer = Api.editor().body(body).post("/api/v1/articles");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 400, 409);
        return answer;
    }

    private static String type(Response answer) {
        return answer.jsonPath().getString("type");
    }

    /** A canonical title differs from what was written in spaces, in composition and in its first letter only. */
    private static String comparable(String title) {
        String composed = Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[\\h\\v_]+", " ")
                .strip();
        int first = composed.offsetByCodePoints(0, Math.min(1, composed.codePointCount(0, composed.length())));
        return composed.substring(0, first).toUpperCase(java.util.Locale.ROOT) + composed.substring(first);
    }
}
