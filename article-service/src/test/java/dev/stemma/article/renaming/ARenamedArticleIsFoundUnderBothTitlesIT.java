package dev.stemma.article.renaming;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.article.Api;
import dev.stemma.events.EventType;
import dev.stemma.markup.Title;
import dev.stemma.testing.Sent;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ARenamedArticleIsFoundUnderBothTitlesIT {

    private final String old = Api.newTitle("Old name");
    private final String now = Api.newTitle("New name");

    @Test
    void idAndRevisionStayAndTheOldTitleRedirects() {
        Api.create(old, "one");
        long id = Api.id(old);
        long head = Api.head(old);

        Api.rename(old, now)
                .statusCode(200)
                .body("title", equalTo(now))
                .body("id", equalTo((int) id))
                .body("revision.id", equalTo((int) head));

        Api.read(now).statusCode(200).body("redirect", equalTo(null));
        Api.read(old).statusCode(200).body("redirect", equalTo(now)).body("id", equalTo((int) id));
        given().get("/api/v1/articles/{title}?follow=true", old)
                .then()
                .body("title", equalTo(now))
                .body("redirectedFrom", contains(old));
    }

    @Test
    void withoutARedirectTheOldTitleIsFree() {
        Api.create(old, "one");

        rename(Map.of("title", now, "leaveRedirect", false));

        Api.read(old).statusCode(404);
        Api.create(old, "another");
    }

    @Test
    void backAndForthEndsWhereItBegan() {
        Api.create(old, "one");
        long id = Api.id(old);

        Api.rename(old, now).statusCode(200);
        Api.rename(now, old).statusCode(200).body("title", equalTo(old));

        Api.read(old).body("id", equalTo((int) id)).body("redirect", equalTo(null));
        Api.read(now).body("id", equalTo((int) id)).body("redirect", equalTo(old));
    }

    @Test
    void theTitleOfAnotherArticleIsRefused() {
        Api.create(old, "one");
        Api.create(now, "two");

        Api.rename(old, now)
                .statusCode(409)
                .body("type", equalTo("/problems/article-exists"))
                .body("article.title", equalTo(now));

        Api.read(old).body("title", equalTo(old));
    }

    @Test
    void anAliasOfAnotherArticleIsTakenFromItFirst() {
        Api.create(old, "one");
        long holder = Api.id(old);
        Api.rename(old, now).statusCode(200);
        String third = Api.newTitle("Third");
        Api.create(third, "three");
        long taker = Api.id(third);

        Api.rename(third, old).statusCode(200);

        Api.read(old).body("id", equalTo((int) taker)).body("redirect", equalTo(null));
        assertThat(Sent.event(holder, EventType.ALIAS_RELEASED).getString("key"))
                .isEqualTo(Title.parse(old).key());
    }

    @Test
    void creatingUnderAnAliasTakesItFromItsHolder() {
        Api.create(old, "one");
        long holder = Api.id(old);
        Api.rename(old, now).statusCode(200);

        Api.create(old, "a new article");

        Api.read(old).body("source", equalTo("a new article")).body("redirect", equalTo(null));
        Api.read(now).body("id", equalTo((int) holder));
    }

    @Test
    void theSameTitleChangesNothing() {
        Api.create(old, "one");

        Api.rename(old, old)
                .statusCode(200)
                .body("unchanged", equalTo(true))
                .header("Stemma-Consistency", equalTo(Api.id(old) + ":1"));
    }

    @Test
    void theSameRequestWithTheSameKeyRenamesOnce() {
        Api.create(old, "one");
        for (int i = 0; i < 2; i++) {
            Api.editor()
                    .header("Idempotency-Key", old.replace(' ', '-'))
                    .body(Map.of("title", now))
                    .post("/api/v1/articles/{title}/rename", old)
                    .then()
                    .statusCode(200)
                    .body("title", equalTo(now))
                    .header("Stemma-Consistency", equalTo(Api.id(now) + ":2"));
        }
    }

    @Test
    void badTitlesAndMissingArticlesAreRefused() {
        Api.create(old, "one");

        Api.rename(old, "a[b")
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-title"))
                .body("position", equalTo(1));
        Api.rename(Api.newTitle("Nowhere"), now).statusCode(404);
        given().contentType("application/json")
                .body(Map.of("title", now))
                .post("/api/v1/articles/{title}/rename", old)
                .then()
                .statusCode(401);
    }

    private void rename(Map<String, ?> body) {
        Api.editor()
                .body(body)
                .post("/api/v1/articles/{title}/rename", old)
                .then()
                .statusCode(200);
    }
}
