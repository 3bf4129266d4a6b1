package dev.stemma.revision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.stemma.events.Event;
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
        "/api/v1/articles/Nobody_wrote_this/revisions, 404, article-not-found",
        "/api/v1/articles/a%5Bb/revisions, 400, invalid-title",
        "/api/v1/articles/Talk:X/revisions, 400, invalid-title",
        "/api/v1/changes?cursor=nonsense, 400, invalid-parameter",
        "/api/v1/changes?limit=0, 400, invalid-parameter",
        "/api/v1/changes?limit=501, 400, invalid-parameter",
        "/api/v1/changes?since=yesterday, 400, invalid-parameter",
        "/api/v1/changes?minor=perhaps, 400, invalid-parameter",
        "/api/v1/changes?kind=nonsense, 400, invalid-parameter",
        "/api/v1/revisions/999999999, 404, revision-not-found",
        "/api/v1/revisions/abc, 404, revision-not-found",
        "/api/v1/revisions/-1, 404, revision-not-found",
        "/api/v1/revisions/99999999999999999999, 404, revision-not-found",
        "/api/v1/revisions/999999999/html, 404, revision-not-found",
        "/api/v1/revisions/999999998/compare/999999999, 404, revision-not-found",
        "/api/v1/revisions/1/compare/2?context=few, 400, invalid-parameter",
        "/api/v1/revisions/1/compare/2?context=-1, 400, invalid-parameter",
        "/api/v1/articles/Nobody_wrote_this/blame, 404, article-not-found",
        "/api/v1/articles/Nobody_wrote_this/history/verify, 404, article-not-found",
        "/api/v1/articles/a%5Bb/blame, 400, invalid-title",
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
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }

    @Test
    void invalidTitleNamesRuleAndPosition() {
        Reading.anyone()
                .get("/api/v1/articles/a%5Bb/revisions")
                .then()
                .body("rule", equalTo("forbidden-character"))
                .body("position", equalTo(1));
    }

    @Test
    void badTokenIsNeverTakenForNone() {
        Reading.with(SignedTokens.moderator() + "x")
                .get("/api/v1/changes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void whatIsNotAppliedYetIsSaidSo() {
        Event created = new ArticleStory("Never sent").created("1");

        Reading.anyone()
                .header("Stemma-Consistency", created.article() + ":1")
                .header("Prefer", "wait=0")
                .get("/api/v1/changes")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/not-caught-up"));
    }
}
