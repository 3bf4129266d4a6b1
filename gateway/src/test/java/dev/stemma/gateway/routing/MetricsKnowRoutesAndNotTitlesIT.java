package dev.stemma.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.gateway.AtTheDoor;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@AtTheDoor
class MetricsKnowRoutesAndNotTitlesIT {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void aRequestIsCountedUnderItsRoute() {
        given().get("/api/v1/articles/Counted_under_its_route/revisions").then().statusCode(200);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(given().get(metrics).asString())
                        .contains("uri=\"/api/v1/articles/*/revisions\"")
                        .doesNotContain("Counted_under_its_route"));
    }

    @Test
    void refusedRequestsMakeNoMetricsOfTheirOwnEither() {
        given().post("/api/v1/articles/Refused_by_its_method").then().statusCode(405);
        given().urlEncodingEnabled(false)
                .get("/api/v1/articles/Refused_as_malformed%00")
                .then()
                .statusCode(400);
        given().get("/nothing/Refused_as_unknown").then().statusCode(404);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(given().get(metrics).asString())
                        .contains("uri=\"/api/v1/articles/*\"", "uri=\"/malformed\"")
                        .doesNotContain("Refused_"));
    }
}
