package dev.stemma.article.reading;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.article.Api;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AnArticleIsReadAsThePublicSeesItIT {

    @Test
    void aTitleWithASlashIsOneSegmentWhenEncoded() {
        String title = Api.newTitle("Advanced/Styling ÄÖ");
        Api.create(title, "# Heading\n\nText");

        Api.read(title).statusCode(200).body("title", equalTo(title));
        given().get("/api/v1/articles/{title}/html", title)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Heading"));
        given().get("/api/v1/articles/{title}/sections", title)
                .then()
                .statusCode(200)
                .body("heading", contains("Heading"));
    }

    @Test
    void anUnchangedArticleIsNotSentAgain() {
        String title = Api.newTitle("Validated");
        long base = Api.create(title, "one");
        String tag = Api.read(title).extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/v1/articles/{title}", title)
                .then()
                .statusCode(304);
        Api.edit(title, base, "two").statusCode(200);
        given().header("If-None-Match", tag)
                .get("/api/v1/articles/{title}", title)
                .then()
                .statusCode(200);
    }

    @Test
    void aRedirectIsNamedAndFollowedWhenAsked() {
        String target = Api.newTitle("Target");
        String redirect = Api.newTitle("Redirect");
        Api.create(target, "here");
        Api.create(redirect, "#REDIRECT [[" + target + "]]");

        Api.read(redirect).body("redirect", equalTo(target)).body("title", equalTo(redirect));
        given().get("/api/v1/articles/{title}?follow=true", redirect)
                .then()
                .statusCode(200)
                .body("title", equalTo(target))
                .body("redirectedFrom", contains(redirect));
    }

    @Test
    void aLoopOfRedirectsEnds() {
        String one = Api.newTitle("Loop");
        String two = Api.newTitle("Loop");
        Api.create(one, "#REDIRECT [[" + two + "]]");
        Api.create(two, "#REDIRECT [[" + one + "]]");

        given().get("/api/v1/articles/{title}?follow=true", one).then().statusCode(200);
    }

    @Test
    void titlesAreListedInKeyOrderEachExactlyOnce() {
        String prefix = Api.newTitle("Listed");
        List<String> titles = List.of("b", "a", "d", "c", "e").stream()
                .map(letter -> prefix + " " + letter)
                .toList();
        titles.forEach(title -> Api.create(title, "x"));

        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = given().queryParams(Map.of("prefix", prefix, "limit", 2))
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.title", String.class));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(walked).containsExactlyElementsOf(titles.stream().sorted().toList());
    }

    @Test
    void anArticleIsFoundByItsIdToo() {
        String title = Api.newTitle("Numbered");
        Api.create(title, "one");
        int id = Api.read(title).extract().jsonPath().getInt("id");

        given().get("/api/v1/article-ids/{id}", id).then().statusCode(200).body("title", equalTo(title));
        given().get("/api/v1/article-ids/999999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/article-not-found"));
    }

    @Test
    void aDeletedArticleIsGoneAndItsTitleIsFree() {
        String title = Api.newTitle("Deleted");
        Api.create(title, "one");

        Api.editor()
                .delete("/api/v1/articles/{title}", title)
                .then()
                .statusCode(403)
                .body("role", equalTo("moderator"));
        Api.admin().delete("/api/v1/articles/{title}?reason=test", title).then().statusCode(204);

        Api.read(title).statusCode(410).body("type", equalTo("/problems/article-deleted"));
        Api.create(title, "again");
        Api.read(title).statusCode(200).body("source", equalTo("again"));
    }
}
