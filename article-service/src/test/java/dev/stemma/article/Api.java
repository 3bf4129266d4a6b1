package dev.stemma.article;

import static io.restassured.RestAssured.given;

import dev.stemma.testing.SignedTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The API as people use it in tests. */
public final class Api {

    private static final AtomicInteger TITLES = new AtomicInteger();

    private Api() {}

    /** A title that no other test uses. */
    public static String newTitle(String about) {
        return about + " " + TITLES.incrementAndGet();
    }

    /** A request of an editor. */
    public static RequestSpecification editor() {
        return as("ada", "editor");
    }

    /** A request of somebody with these roles. */
    public static RequestSpecification as(String name, String... roles) {
        return given().header("Authorization", "Bearer " + SignedTokens.of(name, roles))
                .contentType(ContentType.JSON);
    }

    /** A request of a moderator. */
    public static RequestSpecification moderator() {
        return as("mo", "editor", "trusted", "moderator");
    }

    /** A request of an administrator. */
    public static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + SignedTokens.admin()).contentType(ContentType.JSON);
    }

    /** Creates an article and gives the id of its revision. */
    public static long create(String title, String source) {
        return moderator()
                .body(Map.of("title", title, "source", source))
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("revision.id");
    }

    /** Sends an edit. */
    public static ValidatableResponse edit(String title, Long base, String source) {
        return edit(editor(), title, base, source);
    }

    /** Sends an edit of somebody. */
    public static ValidatableResponse edit(RequestSpecification who, String title, Long base, String source) {
        Map<String, Object> body = new HashMap<>(Map.of("source", source));
        if (base != null) {
            body.put("base", base);
        }
        return who.body(body).put("/api/v1/articles/{title}", title).then();
    }

    /** Renames an article. */
    public static ValidatableResponse rename(String title, String to) {
        return editor().body(Map.of("title", to))
                .post("/api/v1/articles/{title}/rename", title)
                .then();
    }

    /** Deletes an article. */
    public static void delete(String title) {
        moderator().delete("/api/v1/articles/{title}", title).then().statusCode(204);
    }

    /** Puts an article under a protection. */
    public static ValidatableResponse protect(String title, Map<String, ?> protection) {
        return moderator()
                .body(protection)
                .put("/api/v1/articles/{title}/protection", title)
                .then();
    }

    /** Reads an article. */
    public static ValidatableResponse read(String title) {
        return given().get("/api/v1/articles/{title}", title).then();
    }

    /** The id of an article. */
    public static long id(String title) {
        return read(title).statusCode(200).extract().jsonPath().getLong("id");
    }

    /** The id of an article's head. */
    public static long head(String title) {
        return read(title).statusCode(200).extract().jsonPath().getLong("revision.id");
    }
}
