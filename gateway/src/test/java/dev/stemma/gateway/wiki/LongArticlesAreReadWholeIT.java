package dev.stemma.gateway.wiki;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Stubs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class LongArticlesAreReadWholeIT {

    private static final String TEXT = "many words ".repeat(14_000) + "and the last of them";

    @AfterEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void moreOftenThanThereAreTurns() {
        Articles.exists("Long", "Long", TEXT, "<p>" + TEXT + "</p>", "ada");
        long more = Runtime.getRuntime().maxMemory() / LargePages.BYTES_EACH + LargePages.MOST_WAITING + 4;

        for (long time = 0; time < more; time++) {
            given().get("/wiki/Long").then().statusCode(200).body(containsString("and the last of them"));
        }
    }
}
