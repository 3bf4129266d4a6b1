package dev.stemma.links;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class WhatARenamingTouchesIsKnownBeforeIT {

    @Test
    void articlesRedirectsAndSections() {
        ArticleStory target = new ArticleStory("Touched older");
        Event created = target.created("text");
        Event renamed = target.renamed("Touched");
        Event linking = new ArticleStory("Touching")
                .created("[[Touched]]\n\n# A\n\n[[touched]] [[Touched]]\n\n# B\n\n[[Touched|x]]");
        Event byAlias = new ArticleStory("Touching by alias").created("[[Touched older]]");
        Event redirect = new ArticleStory("Touched short").created("#REDIRECT [[Touched]]");
        Topic.send(created, renamed, linking, byAlias, redirect);
        List.of(renamed, byAlias, redirect).forEach(Reading::await);

        Reading.anyone()
                .header("Stemma-Consistency", linking.article() + ":1," + redirect.article() + ":1")
                .header("Prefer", "wait=10")
                .get("/api/v1/articles/Touched_older/rename-impact?to=Touching")
                .then()
                .statusCode(200)
                .body("title", equalTo("Touched"))
                .body("backlinks", equalTo(2))
                .body("redirects", equalTo(1))
                .body("sections", equalTo(2))
                .body("aliases", equalTo(1))
                .body("taken", equalTo(true))
                .body("complete", equalTo(true));
        Reading.anyone()
                .get("/api/v1/articles/Touched/rename-impact?to=Touched%20older")
                .then()
                .body("taken", equalTo(false));
        Reading.anyone().get("/api/v1/articles/Touched/rename-impact").then().body("taken", nullValue());
    }

    @Test
    void badTitlesAreRefused() {
        Reading.anyone()
                .get("/api/v1/articles/Nowhere_to_be_touched/rename-impact")
                .then()
                .statusCode(404);
        Reading.anyone()
                .get("/api/v1/articles/Touched/rename-impact?to=a%7Cb")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-title"));
    }
}
