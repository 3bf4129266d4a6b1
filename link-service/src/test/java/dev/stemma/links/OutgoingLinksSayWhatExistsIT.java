package dev.stemma.links;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class OutgoingLinksSayWhatExistsIT {

    @Test
    void inTheOrderOfTheTextWithCountAnchorAndRedirect() {
        ArticleStory renamed = new ArticleStory("Out former");
        ArticleStory hub = new ArticleStory("Out hub");
        Event there = new ArticleStory("Out there").created("text");
        Event former = renamed.created("text");
        Event now = renamed.renamed("Out now");
        Event redirect = new ArticleStory("Out short").created("#REDIRECT [[Out there]]");
        Event created = hub.created(
                "[[Out nowhere]] [[out there]] [[Out there#Part|p]] [[Out there|t]] [[Out former]] [[Out short]]");
        Topic.send(there, former, now, redirect, created);
        Reading.await(there);
        Reading.await(now);
        Reading.await(redirect);

        String tag = Reading.after(created)
                .get("/api/v1/articles/Out_hub/links")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Content-Location", "/api/v1/articles/Out_hub/links")
                .body("items.title", contains("Out nowhere", "Out there", "Out there", "Out former", "Out short"))
                .body("items.anchor", contains(null, null, "part", null, null))
                .body("items.count", contains(1, 2, 1, 1, 1))
                .body("items.exists", contains(false, true, true, true, true))
                .body("items.redirect", contains(null, null, null, "Out now", "Out there"))
                .body("items.self", everyItem(equalTo(false)))
                .body("items[1].places.label", contains("out there"))
                .body("items[1].places.position", contains(16))
                .body("items[1].places.count", contains(2))
                .extract()
                .header("ETag");
        Reading.anyone()
                .header("If-None-Match", tag)
                .get("/api/v1/articles/Out_hub/links")
                .then()
                .statusCode(304);

        Event edited = hub.edited("No links.");
        Topic.send(edited);
        Reading.after(edited)
                .header("If-None-Match", tag)
                .get("/api/v1/articles/Out_hub/links")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void deletedArticleNeitherLinksNorExistsUntilItIsRestored() {
        ArticleStory story = new ArticleStory("Out doomed");
        Event created = story.created("[[Out kept]]");
        Event deleted = story.deleted();
        Topic.send(created, deleted);

        Reading.after(deleted)
                .get("/api/v1/articles/Out_doomed/links")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/article-deleted"));
        Reading.anyone().get("/api/v1/articles/Out_kept/backlinks").then().body("items", empty());

        Event restored = story.restored();
        Topic.send(restored);
        Reading.after(restored)
                .get("/api/v1/articles/Out_doomed/links")
                .then()
                .statusCode(200)
                .body("items.title", contains("Out kept"));
        Reading.anyone().get("/api/v1/articles/Out_kept/backlinks").then().body("items.title", contains("Out doomed"));
    }

    @Test
    void unpublishedTextDoesNotLink() {
        ArticleStory story = new ArticleStory("Out proposed");
        Event created = story.created("[[Out public]]");
        Event proposed = story.proposed("[[Out secret]]");
        Event snapshot = story.snapshot("[[Out public]] [[Out more]]");
        Topic.send(created, proposed);

        Reading.after(proposed)
                .get("/api/v1/articles/Out_proposed/links")
                .then()
                .body("items.title", contains("Out public"));

        Topic.send(snapshot);
        Reading.after(snapshot)
                .get("/api/v1/articles/Out_proposed/links")
                .then()
                .body("items.title", contains("Out public", "Out more"));
    }

    @ParameterizedTest
    @CsvSource({
        "Advanced/Styling, Advanced%2FStyling",
        "Advanced/Styling 2, Advanced/Styling_2",
        "Balance of power, balance_of_power",
        "What is it?, What_is_it%3F",
        "Notes/links, Notes%2Flinks",
        "Notes/backlinks, Notes/backlinks"
    })
    void ofATitleInAnySpelling(String title, String path) {
        Event created = new ArticleStory(title).created("[[Spelling of " + title + "]]");
        Topic.send(created);

        Reading.after(created)
                .get("/api/v1/articles/" + path + "/links")
                .then()
                .statusCode(200)
                .body("items.title", contains("Spelling of " + title));
        Reading.anyone()
                .get("/api/v1/articles/spelling_of_" + path.replace("balance", "Balance") + "/backlinks")
                .then()
                .statusCode(200)
                .body("items.title", contains(title));
    }
}
