package dev.stemma.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Stubs;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AtTheDoor
class TokensAreVerifiedAtTheDoorIT {

    @Test
    void aValidTokenIsPassedOnAsItIs() {
        String token = Stubs.token("user=ada");

        given().header("Authorization", "Bearer " + token)
                .body("{}")
                .put("/api/v1/articles/A")
                .then()
                .statusCode(200)
                .body("headers", hasItem("authorization: Bearer " + token))
                .body("body", equalTo("{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key=foreign",
                "key=foreign&kid=2",
                "kid=unknown",
                "key=public",
                "seconds=-60",
                "audience=other",
                "audience=stemma-web",
                "issuer=https://elsewhere.example/realms/stemma",
                "demo=1"
            })
    void aForgedExpiredOrForeignTokenDoesNotGetThrough(String kind) {
        Stubs.forget();

        given().header("Authorization", "Bearer " + Stubs.token(kind))
                .get("/api/v1/articles/A")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/problems/unauthorized"));
        assertThat(Stubs.log()).isEmpty();
    }

    @Test
    void anUnsignedTokenDoesNotGetThrough() {
        String[] signed = Stubs.token("user=ada").split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        given().header("Authorization", "Bearer " + none + "." + signed[1] + ".")
                .get("/api/v1/articles/A")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenWhoseClaimsWereChangedDoesNotGetThrough() {
        String[] signed = Stubs.token("user=ada").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(signed[1]), StandardCharsets.UTF_8);
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("editor", "admin").getBytes(StandardCharsets.UTF_8));

        given().header("Authorization", "Bearer " + signed[0] + "." + changed + "." + signed[2])
                .get("/api/v1/articles/A")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRhOmFkYQ==", "Bearer", "Bearer nonsense", ""})
    void anyOtherAuthorizationIsRefused(String header) {
        given().header("Authorization", header).get("/api/v1/articles/A").then().statusCode(401);
    }

    @Test
    void readingNeedsNoToken() {
        given().get("/api/v1/articles/A").then().statusCode(200);
    }

    @Test
    void meTellsWhoTheTokenBelongsTo() {
        given().header("Authorization", "Bearer " + Stubs.token("user=mo&roles=moderator,editor,offline_access"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("id", equalTo("id-of-mo"))
                .body("name", equalTo("mo"))
                .body("roles", contains("editor", "moderator"));
    }

    @Test
    void meIsUnauthorizedWithoutAToken() {
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json");
    }
}
