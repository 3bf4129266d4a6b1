package dev.stemma.links;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class BacklinksCanBeOrderedByRelevanceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void theOnesThatMatterMostFirst() {
        Event unknown = new ArticleStory("Relevant a").created("[[Relevant]]");
        Event famous = new ArticleStory("Relevant b").created("[[Relevant]]");
        Event one = new ArticleStory("Relevant fan one").created("[[Relevant b]]");
        Event two = new ArticleStory("Relevant fan two").created("[[Relevant b]]");
        Topic.send(unknown, famous, one, two);
        Reading.after(unknown)
                .get("/api/v1/articles/Relevant/backlinks?order=title")
                .then()
                .statusCode(200);

        // the scores are made now and then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Reading.after(famous)
                .get("/api/v1/articles/Relevant/backlinks?order=relevance")
                .then()
                .statusCode(200)
                .body("items.title", contains("Relevant b", "Relevant a"))
                .body("items[0].count", equalTo(1))
                .body("next", nullValue()));
        String next = Reading.anyone()
                .get("/api/v1/articles/Relevant/backlinks?order=relevance&limit=1")
                .then()
                .body("items.title", contains("Relevant b"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        Reading.anyone()
                .get("/api/v1/articles/Relevant/backlinks?order=relevance&limit=1&cursor=" + next)
                .then()
                .body("items.title", contains("Relevant a"))
                .body("next", nullValue());
    }

    @Test
    void otherOrdersAreRefused() {
        Reading.anyone()
                .get("/api/v1/articles/Relevant/backlinks?order=age")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }
}
