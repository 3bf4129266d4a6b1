package dev.stemma.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Stubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AtTheDoor
class RequestsReachTheRightServiceIT {

    @BeforeEach
    void forgetWhatOthersTaughtTheServices() {
        Stubs.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /articles, article",
        "POST, /articles, article",
        "GET, /articles/Alliance, article",
        "PUT, /articles/revisions, article",
        "GET, /articles/Alliance/html, article",
        "GET, /article-ids/7, article",
        "POST, /preview, article",
        "GET, /articles/Alliance/revisions, revision",
        "GET, /articles/Alliance/history/verify, revision",
        "GET, /revisions/1/compare/2, revision",
        "GET, /changes, revision",
        "GET, /users/ada/contributions, revision",
        "GET, /moderation/queue, revision",
        "GET, /me/proposals, revision",
        "GET, /articles/Alliance/links, link",
        "GET, /articles/Alliance/backlinks, link",
        "GET, /links/wanted, link",
        "POST, /links/exists, link"
    })
    void everyRouteLeadsToItsService(String method, String path, String service) {
        given().request(method, "/api/v1" + path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("method", equalTo(method))
                .body("uri", equalTo("/api/v1" + path));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1",
        "/api/v1/articles/",
        "/api/v1/unknown",
        "/api/v2/articles",
        "/api/v1/articles/A/B/C",
        "/q/metrics",
        "/q/health",
        "/q/openapi",
        "/q/dev",
        "/api/v1/article-ids",
        "/api/v1/%61rticles"
    })
    void anUnknownRouteIsAProblem(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("status", equalTo(404))
                .body("instance", equalTo(path));
    }

    @Test
    void aKnownAddressNamesTheMethodsThatItAnswers() {
        given().delete("/api/v1/articles")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, POST")
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void healthIsPublic() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void answersCarrySecurityHeaders() {
        given().get("/api/v1/articles")
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
        given().get("/q/health/live")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }
}
