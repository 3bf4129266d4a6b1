package dev.stemma.article;

import static io.restassured.RestAssured.given;

import dev.stemma.testing.SignedTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The API as an editor uses it in tests. */
public final class Api {

    private static final AtomicInteger TITLES = new AtomicInteger();

    private Api() {}

    /** A title that no other test uses. */
    public static String newTitle(String about) {
        return about + " " + TITLES.incrementAndGet();
    }

    /** A request of an editor. */
    public static RequestSpecification editor() {
        return given().header("Authorization", "Bearer " + SignedTokens.of("ada", "editor"))
                .contentType(ContentType.JSON);
    }

    /** A request of an administrator. */
    public static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + SignedTokens.admin()).contentType(ContentType.JSON);
    }

    /** Creates an article and gives the id of its revision. */
    public static long create(String title, String source) {
        return editor().body(Map.of("title", title, "source", source))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("revision.id");
    }

    /** Sends an edit. */
    public static ValidatableResponse edit(String title, Long base, String source) {
        Map<String, Object> body = new HashMap<>(Map.of("source", source));
        if (base != null) {
            body.put("base", base);
        }
        return editor().body(body).put("/api/v1/articles/{title}", title).then();
    }

    /** Reads an article. */
    public static ValidatableResponse read(String title) {
        return given().get("/api/v1/articles/{title}", title).then();
    }
}
