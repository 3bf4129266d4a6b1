package dev.stemma.gateway.delivering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.stemma.gateway.AtTheDoor;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class WebhooksBelongToWhoMadeThemIT {

    private static final Map<String, ?> WISH = Map.of("url", "http://127.0.0.1:1/hook");

    private final Hooks hooks = Hooks.ofSomebody("editor");
    private final Hooks others = Hooks.ofSomebody("editor");

    @AfterEach
    void close() {
        hooks.close();
        others.close();
    }

    @Test
    void theSecretIsShownOnce() {
        JsonPath made = hooks.subscribe(
                Map.of("url", "http://127.0.0.1:1/hook", "kinds", List.of("edited", "created"), "titlePrefix", "War"));

        assertThat(made.getString("secret")).matches("whsec_[A-Za-z0-9+/]{43}=");
        Response shown = hooks.get("/" + made.getString("id"));
        shown.then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("kinds", equalTo(List.of("created", "edited")))
                .body("titlePrefix", equalTo("War"))
                .body("state", equalTo("active"))
                .body("waiting", equalTo(0))
                .body("dead", equalTo(0));
        assertThat(shown.asString()).doesNotContain("whsec_", "secret\"");
        assertThat(hooks.get("").asString()).contains(made.getString("id")).doesNotContain("whsec_");
    }

    @Test
    void othersFindNothingAndAdministratorsAll() {
        String id = hooks.subscribe(WISH).getString("id");

        for (Response answer : List.of(
                others.get("/" + id),
                others.delete("/" + id),
                others.get("/" + id + "/deliveries"),
                others.get("/" + id + "/deliveries/msg_1"),
                others.post("/" + id + "/deliveries/msg_1/retry", null),
                others.post("/" + id + "/replays", Map.of("since", "2026-01-05T09:30:00Z")),
                others.get("/" + id + "/replays/1"),
                others.post("/" + id + "/secret", null),
                others.post("/" + id + "/enable", null))) {
            answer.then().statusCode(404).body("type", equalTo("/problems/webhook-not-found"));
        }
        others.get("").then().statusCode(200).body("items.id", not(hasItem(id)));
        Hooks administrator = Hooks.ofSomebody("editor,admin");
        administrator.get("/" + id).then().statusCode(200);
        assertThat(everything(administrator)).contains(id);
    }

    @Test
    void onlyEditorsHaveWebhooks() {
        given().get(Hooks.PLACE).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(WISH)
                .post(Hooks.PLACE)
                .then()
                .statusCode(401);
        Hooks.ofSomebody("reader").post("", WISH).then().statusCode(403).body("role", equalTo("editor"));
    }

    @Test
    void aWishThatCannotBeFulfilledIsRefused() {
        refused(Map.of("url", "http://127.0.0.1:1/", "colour", "red"), "invalid-request");
        refused(Map.of("kinds", List.of()), "invalid-request");
        refused(Map.of("url", "http://127.0.0.1:1/", "kinds", List.of("proposed")), "invalid-request");
        refused(Map.of("url", "http://127.0.0.1:1/", "description", "x".repeat(501)), "invalid-request");
        refused(Map.of("url", "https://10.0.0.1/"), "webhook-url-refused");
        refused(Map.of("url", "https://[::1]/"), "webhook-url-refused");
        refused(Map.of("url", "ftp://127.0.0.1/"), "webhook-url-refused");
        hooks.get("").then().body("items.size()", equalTo(0));
    }

    @Test
    void aRepeatedRequestMakesNoSecondWebhookAndShowsTheSameSecret() {
        JsonPath first = keyed("http://127.0.0.1:1/a").jsonPath();
        Response second = keyed("http://127.0.0.1:1/a");

        second.then()
                .statusCode(201)
                .body("id", equalTo(first.getString("id")))
                .body("secret", equalTo(first.getString("secret")));
        hooks.get("").then().body("items.size()", equalTo(1));
        keyed("http://127.0.0.1:1/b").then().statusCode(422);
        hooks.delete("/" + first.getString("id")).then().statusCode(204);
    }

    @Test
    void aSecretIsRotatedOnceHoweverOftenItIsAskedFor() {
        JsonPath made = hooks.subscribe(WISH);
        String path = "/" + made.getString("id") + "/secret";

        String rotated =
                hooks.post(path, null, "Idempotency-Key", "r1").jsonPath().getString("secret");
        String again =
                hooks.post(path, null, "Idempotency-Key", "r1").jsonPath().getString("secret");

        assertThat(rotated).isNotEqualTo(made.getString("secret")).isEqualTo(again);
        assertThat(hooks.get("/" + made.getString("id")).jsonPath().getString("previousSecretUntil"))
                .isNotNull();
    }

    @Test
    void oneCallerHasSoManyAtMost() {
        for (int i = 0; i < 20; i++) {
            hooks.subscribe(WISH);
        }

        hooks.post("", WISH)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-webhooks"))
                .body("limit", equalTo(20));
        assertThat(everything(hooks)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void whatIsDeletedIsGone() {
        String id = hooks.subscribe(WISH).getString("id");

        hooks.delete("/" + id, "Accept", "application/problem+json").then().statusCode(204);

        hooks.get("/" + id).then().statusCode(404);
        hooks.delete("/" + id).then().statusCode(404);
    }

    private Response keyed(String url) {
        return hooks.post("", Map.of("url", url), "Idempotency-Key", "k1");
    }

    private void refused(Map<String, ?> wish, String type) {
        hooks.post("", wish).then().statusCode(400).body("type", equalTo("/problems/" + type));
    }

    /** The ids on all pages. */
    private static List<String> everything(Hooks seen) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = seen.get("?limit=7&cursor=" + cursor).jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }
        return ids;
    }
}
