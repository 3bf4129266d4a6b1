package dev.stemma.gateway.limiting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import dev.stemma.gateway.TightDoor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
@TestProfile(TightDoor.class)
class NobodyTakesMoreThanTheirAllowanceIT {

    private static final String ARTICLE = "/api/v1/articles/A";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void anAddressReadsSoMuchAndNoMore() {
        for (int left = 4; left >= 0; left--) {
            from("198.51.100.1")
                    .get(ARTICLE)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"anonymous\";q=5;w=3600")
                    .header("RateLimit", startsWith("\"anonymous\";r=" + left + ";t="));
        }
        Stubs.forget();

        from("198.51.100.1")
                .get(ARTICLE)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", containsString("7"))
                .header("RateLimit", startsWith("\"anonymous\";r=0;t="))
                .body("type", equalTo("/problems/too-many-requests"))
                .body("instance", equalTo(ARTICLE));
        assertThat(Stubs.log()).isEmpty();
        from("198.51.100.2").get(ARTICLE).then().statusCode(200);
    }

    @Test
    void operatorsSeeHowManyWereRefused() {
        for (int i = 0; i < 6; i++) {
            from("198.51.108.1").get(ARTICLE);
        }

        assertThat(given().get(metrics).asString())
                .containsPattern("stemma_requests_limited_total\\{allowance=\"anonymous\",?} [1-9]");
    }

    @Test
    void claimsBeforeTheProxyMakeNobodySomebodyElse() {
        for (int i = 0; i < 5; i++) {
            from("6.6.6." + i + ", 198.51.100.3, 10.0.0.1").get(ARTICLE).then().statusCode(200);
        }

        from("6.6.6.200, 198.51.100.3, 10.0.0.1").get(ARTICLE).then().statusCode(429);
    }

    @Test
    void servicesLearnTheRealAddress() {
        from("6.6.6.6, 198.51.100.4").get(ARTICLE).then().statusCode(200);

        assertThat(Stubs.log().getFirst().getJsonArray("headers"))
                .contains("x-forwarded-for: 198.51.100.4")
                .doesNotContain("x-forwarded-for: 6.6.6.6, 198.51.100.4");
    }

    @Test
    void writesCountForTheirAuthorWhereverTheyComeFrom() {
        for (int i = 0; i < 3; i++) {
            write("user=writer", "198.51.101." + i).then().statusCode(200);
        }

        write("user=writer", "198.51.101.77")
                .then()
                .statusCode(429)
                .header("RateLimit-Policy", "\"writes\";q=3;w=3600");
        write("user=another", "198.51.101.77").then().statusCode(200);
        as("user=writer", "198.51.101.77")
                .get(ARTICLE)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"reads\";q=6;w=3600");
    }

    @Test
    void aQuestionThatIsPostedIsNoWrite() {
        as("user=asker", "198.51.102.1")
                .body("{}")
                .post("/api/v1/links/exists")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", startsWith("\"reads\""));
    }

    @Test
    void aBotHasALargerAllowance() {
        write("user=service-account-harvester&azp=harvester&roles=editor", "198.51.103.1")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"bot-writes\";q=10;w=3600");
    }

    @Test
    void nobodyBecomesABotByName() {
        write("user=service-account-impostor&azp=stemma-web&roles=editor", "198.51.103.2")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", startsWith("\"writes\""));
    }

    @Test
    void administratorsHaveNoLimit() {
        for (int i = 0; i < 12; i++) {
            write("user=root&roles=admin", "198.51.103.3")
                    .then()
                    .statusCode(200)
                    .header("RateLimit", nullValue());
        }
    }

    @Test
    void badTokensUseUpTheAllowanceOfTheirAddress() {
        for (int i = 0; i < 5; i++) {
            as("key=foreign", "198.51.104.1").get(ARTICLE).then().statusCode(401);
        }

        as("key=foreign", "198.51.104.1").get(ARTICLE).then().statusCode(429);
        as("user=valid", "198.51.104.1").get(ARTICLE).then().statusCode(200);
    }

    @Test
    void pagesCountTooAndSaySoInWords() {
        for (int i = 0; i < 5; i++) {
            from("198.51.105.1").get("/articles").then().header("RateLimit", containsString("anonymous"));
        }

        from("198.51.105.1")
                .get("/articles")
                .then()
                .statusCode(429)
                .contentType("text/html")
                .header("Retry-After", containsString("7"))
                .body(containsString("That was a lot in a short time"));
        from("198.51.105.1").get(ARTICLE).then().statusCode(429);
    }

    @Test
    void healthIsAlwaysAnswered() {
        for (int i = 0; i < 8; i++) {
            from("198.51.106.1").get("/q/health/live").then().statusCode(200);
        }
    }

    @Test
    void formsAndApiShareOneAllowanceOfTheirAuthor() {
        Browser browser = new Browser().logInAs("painter", "editor");
        for (int i = 0; i < 3; i++) {
            write("user=painter", "198.51.107.1").then().statusCode(200);
        }

        HttpResponse<String> answer = browser.submit("/colours", Map.of("guard", "none"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"writes\";q=3;w=3600");
    }

    private static RequestSpecification from(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor);
    }

    private static RequestSpecification as(String token, String address) {
        return from(address).header("Authorization", "Bearer " + Stubs.token(token));
    }

    private static io.restassured.response.Response write(String token, String address) {
        return as(token, address).body("{}").put(ARTICLE);
    }
}
