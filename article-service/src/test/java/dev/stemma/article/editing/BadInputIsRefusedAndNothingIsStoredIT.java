package dev.stemma.article.editing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.stemma.article.Api;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class BadInputIsRefusedAndNothingIsStoredIT {

    @Test
    void withoutAToken() {
        given().contentType(ContentType.JSON)
                .body(Map.of("title", "Anonymous", "source", "x"))
                .post("/api/v1/articles")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"));

        Api.read("Anonymous").statusCode(404).body("type", equalTo("/problems/article-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer forged.token.here", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "Basic eDp5"})
    void withATokenThatIsNone(String header) {
        refusedAsUnauthorized(header);
    }

    @Test
    void withATokenForAnotherAudience() {
        refusedAsUnauthorized("Bearer " + SignedTokens.forAnotherAudience("ada", "editor"));
    }

    @Test
    void withAnExpiredToken() {
        refusedAsUnauthorized("Bearer " + SignedTokens.expired("ada", "editor"));
    }

    @Test
    void withATokenOfADemoUserOutsideOfLocalMode() {
        refusedAsUnauthorized("Bearer " + SignedTokens.ofDemoUser("ada", "editor"));
    }

    @Test
    void aBadTokenIsRefusedWhereReadingNeedsNone() {
        given().header("Authorization", "Bearer forged.token.here")
                .get("/api/v1/articles")
                .then()
                .statusCode(401);
    }

    @Test
    void withoutTheRole() {
        given().header("Authorization", "Bearer " + SignedTokens.of("guest"))
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Guest", "source", "x"))
                .post("/api/v1/articles")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("role", equalTo("editor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"title\":\"Bad json\",\"source\":\"x\"} {}",
                "{\"title\":\"Bad json\"}",
                "{\"title\":\"Bad json\",\"source\":null}",
                "{\"title\":\"Bad json\",\"source\":5}",
                "{\"title\":\"Bad json\",\"source\":\"x\",\"minor\":\"yes\"}",
                "{\"title\":\"Bad json\",\"source\":\"x\",\"sauce\":\"y\"}",
                "{\"title\":\"Bad json\",\"source\":\"x\",\"source\":\"y\"}"
            })
    void aBodyThatIsNotTheExpectedJson(String body) {
        Api.editor()
                .body(body)
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("detail", notNullValue())
                .body("instance", equalTo("/api/v1/articles"));

        Api.read("Bad json").statusCode(404);
    }

    @Test
    void anotherMediaType() {
        Api.editor()
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/api/v1/articles")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @ParameterizedTest
    @CsvSource({
        "'A[b', forbidden-character, 1",
        "'', empty, 0",
        "Talk:x, reserved-prefix, 0",
        "'a/../b', dot-segment, 2"
    })
    void aTitleThatBreaksARule(String title, String rule, int position) {
        Api.editor()
                .body(Map.of("title", title, "source", "x"))
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-title"))
                .body("rule", equalTo(rule))
                .body("position", equalTo(position));
    }

    @Test
    void aTextOfMoreThanTwoMebibytes() {
        int limit = 2 * 1024 * 1024;
        String title = Api.newTitle("Large");

        Api.editor()
                .body(Map.of("title", title, "source", "x".repeat(limit + 1)))
                .post("/api/v1/articles")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/source-too-large"))
                .body("limit", equalTo(limit))
                .body("actual", equalTo(limit + 1));
        Api.create(title, "x".repeat(limit));
    }

    @Test
    void aTextWithAControlCharacter() {
        Api.editor()
                .body(Map.of("title", "Control", "source", "ab\u0007"))
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-source"))
                .body("position", equalTo(2));
    }

    @Test
    void aCommentOfMoreThanFiveHundredCharacters() {
        Api.editor()
                .body(Map.of("title", "Comment", "source", "x", "comment", "c".repeat(501)))
                .post("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/comment-too-long"));
    }

    @Test
    void whatTheFrameworkAnswersByItselfIsAProblemToo() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
        given().delete("/api/v1/articles")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/method-not-allowed"));
        given().accept("image/png")
                .get("/api/v1/articles")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void aCursorOrALimitThatIsNone() {
        for (String query : new String[] {"limit=0", "limit=501", "limit=x", "cursor=x", "cursor=W10"}) {
            given().get("/api/v1/articles?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"));
        }
    }

    private static void refusedAsUnauthorized(String header) {
        given().header("Authorization", header)
                .contentType(ContentType.JSON)
                .body(Map.of("title", "Forged", "source", "x"))
                .post("/api/v1/articles")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/unauthorized"))
                .body("detail", not(containsString("Exception")));

        Api.read("Forged").statusCode(404);
    }
}
