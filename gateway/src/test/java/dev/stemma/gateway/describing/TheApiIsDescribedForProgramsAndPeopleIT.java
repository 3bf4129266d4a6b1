package dev.stemma.gateway.describing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.gateway.AtTheDoor;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AtTheDoor
class TheApiIsDescribedForProgramsAndPeopleIT {

    private static final Pattern SCRIPT = Pattern.compile("<script src=\"([^\"]+)\"></script>");
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.yaml"})
    void asYaml(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(containsString("openapi: 3.1.0"));
    }

    @Test
    void asJsonForWhoPrefersThat() {
        String oidc = "components.securitySchemes.oidc.openIdConnectUrl";
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body(oidc, endsWith("/.well-known/openid-configuration"))
                .body(oidc, startsWith("http"));
        given().get("/openapi.json").then().statusCode(200).body("info.title", equalTo("Stemma"));
    }

    @Test
    void whatAClientHasIsNotSentAgain() {
        String tag = given().get("/openapi.json").then().extract().header("ETag");

        given().header("If-None-Match", tag).get("/openapi.json").then().statusCode(304);
    }

    @Test
    void aPageShowsItWithScriptsOfOurOwnAlone() {
        String page = given().get("/docs")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .extract()
                .asString();

        List<String> scripts = all(SCRIPT, page);
        assertThat(scripts).hasSize(page.split("<script", -1).length - 1);
        assertThat(scripts).isNotEmpty().allSatisfy(TheApiIsDescribedForProgramsAndPeopleIT::isThere);
        assertThat(all(STYLE, page)).isNotEmpty().allSatisfy(TheApiIsDescribedForProgramsAndPeopleIT::isThere);
    }

    @Test
    void noOtherPageLetsAWindowReachIt() {
        given().get("/problems/not-found")
                .then()
                .statusCode(200)
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static void isThere(String path) {
        assertThat(path).startsWith("/assets/");
        given().get(path).then().statusCode(200);
    }
}
