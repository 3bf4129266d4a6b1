package dev.stemma.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Stubs;
import dev.stemma.gateway.TightDoor;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
@TestProfile(TightDoor.class)
class OtherOriginsUseTheApiWhereAllowedIT {

    private static final String FRIEND = "https://friend.example";
    private static final AtomicInteger VISITORS = new AtomicInteger();

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void aPageOfAnAllowedOriginReadsAnswersAndTheirHeaders() {
        from(FRIEND)
                .get("/api/v1/articles/A")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", FRIEND)
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Vary", containsString("Origin"));
    }

    @Test
    void itReadsProblemsToo() {
        from(FRIEND)
                .header("Authorization", "Bearer nonsense")
                .get("/api/v1/articles/A")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", FRIEND);
    }

    @Test
    void itsBrowserIsToldWhatItMaySend() {
        from(FRIEND)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/api/v1/articles/A")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", FRIEND)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
        assertThat(Stubs.log()).isEmpty();
    }

    @Test
    void anyOtherOriginIsNotAllowed() {
        from("https://friend.example.evil.example")
                .get("/api/v1/articles/A")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Vary", containsString("Origin"));
        from("null")
                .header("Access-Control-Request-Method", "PUT")
                .options("/api/v1/articles/A")
                .then()
                .statusCode(405)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void pagesOfTheWikiAreForNobodyElse() {
        from(FRIEND).get("/articles").then().header("Access-Control-Allow-Origin", nullValue());
        from(FRIEND).get("/q/health/live").then().header("Access-Control-Allow-Origin", nullValue());
    }

    private static RequestSpecification from(String origin) {
        return given().header("Origin", origin).header("X-Forwarded-For", "203.0.114." + VISITORS.incrementAndGet());
    }
}
