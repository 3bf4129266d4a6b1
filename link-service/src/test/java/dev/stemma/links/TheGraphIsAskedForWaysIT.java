package dev.stemma.links;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, neighbours and related articles are those of the articles as they are, through aliases and redirects. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class TheGraphIsAskedForWaysIT {

    @Test
    void aPathGoesThroughAliasesAndRedirectsAndEndsWithADeletion() {
        ArticleStory middle = new ArticleStory("Way middle");
        Event start = new ArticleStory("Way start").created("[[Way short]]");
        Event redirect = new ArticleStory("Way short").created("#REDIRECT [[Way middle]]");
        Event created = middle.created("[[Way old end]]");
        ArticleStory end = new ArticleStory("Way old end");
        Event ended = end.created("text");
        Event renamed = end.renamed("Way end");
        Topic.send(start, redirect, created, ended, renamed);
        await(start, redirect, created);

        path(renamed, "way_start", "Way_old_end")
                .statusCode(200)
                .body("path.title", contains("Way start", "Way middle", "Way end"))
                .body("path[2].id", equalTo((int) end.id));
        path(renamed, "Way_end", "Way_start")
                .statusCode(404)
                .body("type", equalTo("/problems/no-path"))
                .body("complete", equalTo(true));

        Event deleted = middle.deleted();
        Topic.send(deleted);

        path(deleted, "Way_start", "Way_end").statusCode(404).body("type", equalTo("/problems/no-path"));
        path(deleted, "Way_start", "Way_middle").statusCode(410).body("type", equalTo("/problems/article-deleted"));

        Event restored = middle.restored();
        Topic.send(restored);

        path(restored, "Way_start", "Way_end").statusCode(200).body("path.size()", equalTo(3));
    }

    @Test
    void whatIsAroundAndWhatIsAlike() {
        Event one = new ArticleStory("Alike one").created("[[Alike shared]]");
        Event two = new ArticleStory("Alike two").created("[[Alike shared]]");
        Event shared = new ArticleStory("Alike shared").created("text");
        Topic.send(one, two, shared);
        Reading.anyone()
                .header("Stemma-Consistency", one.article() + ":1," + two.article() + ":1," + shared.article() + ":1")
                .header("Prefer", "wait=10")
                .get("/api/v1/articles/Alike_one/related")
                .then()
                .statusCode(200)
                .body("items.title", contains("Alike two"))
                .body("items[0].shared", equalTo(1))
                .body("items[0].score", notNullValue());
        Reading.anyone()
                .get("/api/v1/articles/Alike_one/neighbourhood?depth=2")
                .then()
                .statusCode(200)
                .body("nodes.title", contains("Alike one", "Alike shared", "Alike two"))
                .body("nodes.depth", contains(0, 1, 2))
                .body("edges.from", contains((int) one.article(), (int) two.article()))
                .body("complete", equalTo(true));
    }

    @Test
    void howLargeItIsAndAnyOfIt() {
        Event one = new ArticleStory("Sized one").created("[[Sized two]] [[Sized missing]]");
        Topic.send(one);

        Reading.after(one)
                .get("/api/v1/links/stats")
                .then()
                .statusCode(200)
                .body("articles", greaterThanOrEqualTo(1))
                .body("missing", greaterThanOrEqualTo(2))
                .body("strongComponents.sizes", hasItem(1))
                .body("weakComponents.count", greaterThanOrEqualTo(1))
                .body("measuredAt", notNullValue());
        Reading.anyone()
                .get("/api/v1/links/random")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", notNullValue())
                .body("title", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "links/path?from=A, 400, invalid-parameter",
        "links/path?from=A%7CB&to=C, 400, invalid-title",
        "links/path?from=Nowhere_at_all&to=Nowhere_else, 404, article-not-found",
        "articles/Nowhere_at_all/related, 404, article-not-found",
        "articles/A/related?limit=0, 400, invalid-parameter",
        "articles/Nowhere_at_all/neighbourhood, 404, article-not-found",
        "articles/A/neighbourhood?depth=4, 400, invalid-parameter",
        "articles/A%7CB/neighbourhood, 400, invalid-title"
    })
    void badQuestionsAreProblems(String path, int status, String type) {
        Reading.anyone()
                .get("/api/v1/" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type));
    }

    /** The graph, too, must contain them. */
    private static void await(Event... events) {
        for (Event event : events) {
            Reading.after(event).get("/api/v1/links/random").then().statusCode(200);
        }
    }

    private static ValidatableResponse path(Event after, String from, String to) {
        return Reading.after(after)
                .get("/api/v1/links/path?from=" + from + "&to=" + to)
                .then();
    }
}
