package dev.stemma.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Stubs;
import org.junit.jupiter.api.Test;

@AtTheDoor
class ADownServiceIsSaidSoIT {

    @Test
    void aServiceThatIsDownIsAProblemWithRetryAfterAndTheOthersGoOn() {
        Stubs.stop("link");
        try {
            given().get("/api/v1/links/wanted")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/unavailable"))
                    .body("instance", equalTo("/api/v1/links/wanted"));
            given().get("/api/v1/articles").then().statusCode(200);
        } finally {
            Stubs.start("link");
        }
        given().get("/api/v1/links/wanted").then().statusCode(200);
    }

    @Test
    void anInstanceThatRefusesConnectionsIsSkipped() {
        // the first of the two configured instances of article-service never listens
        for (int i = 0; i < 6; i++) {
            given().body("{}").post("/api/v1/articles").then().statusCode(200);
        }
    }
}
