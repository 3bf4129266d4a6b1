package dev.stemma.gateway.entering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class ReadingGoesOnWithoutTheIdentityProviderIT {

    private static final String ARTICLE = "/api/v1/articles/A";

    private final String token = Stubs.token("user=ada");
    private final Browser browser = new Browser();

    @BeforeEach
    void theProviderGoesDownOnceItsKeysAreKnown() {
        Stubs.forget();
        given().header("Authorization", "Bearer " + token).get(ARTICLE).then().statusCode(200);
        browser.logIn();
        Stubs.realmIsDown(true);
    }

    @AfterEach
    void itComesBack() {
        Stubs.realmIsDown(false);
    }

    @Test
    void anybodyReads() {
        given().get(ARTICLE).then().statusCode(200);
        assertThat(new Browser().open("/problems/busy").statusCode()).isEqualTo(200);
    }

    @Test
    void tokensSignedWithKnownKeysAreGood() {
        given().header("Authorization", "Bearer " + token)
                .body("{}")
                .put(ARTICLE)
                .then()
                .statusCode(200);
    }

    @Test
    void forgedOnesAreNot() {
        given().header("Authorization", "Bearer " + Stubs.token("key=foreign"))
                .get(ARTICLE)
                .then()
                .statusCode(401);
    }

    @Test
    void sessionsGoOn() {
        Articles.doesNotExist("Some_title");

        assertThat(browser.open("/edit/Some_title").body()).contains("Logged in as ada");
    }
}
