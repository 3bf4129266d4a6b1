package dev.stemma.links;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class EveryRefusalIsAProblemIT {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/Nobody_wrote_this/links, 404, article-not-found",
        "/api/v1/articles/a%5Bb/links, 400, invalid-title",
        "/api/v1/articles/Talk:X/backlinks, 400, invalid-title",
        "/api/v1/articles/X/backlinks?cursor=nonsense, 400, invalid-parameter",
        "/api/v1/articles/X/backlinks?limit=0, 400, invalid-parameter",
        "/api/v1/articles/X/backlinks?redirects=perhaps, 400, invalid-parameter",
        "/api/v1/links/wanted?cursor=nonsense, 400, invalid-parameter",
        "/api/v1/links/wanted?limit=501, 400, invalid-parameter",
        "/api/v1/links/orphans?cursor=nonsense, 400, invalid-parameter",
        "/api/v1/links/redirects, 400, invalid-parameter",
        "/api/v1/links/redirects?kind=triple, 400, invalid-parameter",
        "/api/v1/links/recount, 401, unauthorized",
        "/api/v1/links/exists, 405, method-not-allowed",
        "/api/v1/nonsense, 404, not-found"
    })
    void named(String path, int status, String slug) {
        Reading.anyone()
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("detail", notNullValue());
    }

    @Test
    void invalidTitleNamesRuleAndPosition() {
        Reading.anyone()
                .get("/api/v1/articles/a%5Bb/backlinks")
                .then()
                .body("rule", equalTo("forbidden-character"))
                .body("position", equalTo(1));
    }

    @Test
    void badTokenIsNeverTakenForNone() {
        String token = SignedTokens.of("ada", "editor");

        Reading.with(token).get("/api/v1/links/wanted").then().statusCode(200);
        Reading.with(token + "x")
                .get("/api/v1/links/wanted")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("type", equalTo("/problems/unauthorized"));
    }
}
