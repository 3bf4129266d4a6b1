package dev.stemma.gateway.explaining;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AtTheDoor
class EveryProblemHasAPageIT {

    @ParameterizedTest
    @EnumSource
    void aTypeLeadsToItsExplanation(ProblemType type) {
        given().get("/problems/" + type.slug())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<h1>" + type.title().replace("'", "&#39;") + "</h1>"))
                .body(containsString("HTTP status " + type.status()));
    }

    @Test
    void anUnknownTypeIsNotFound() {
        given().get("/problems/no-such").then().statusCode(404).contentType("application/problem+json");
    }
}
