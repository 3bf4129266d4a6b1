package dev.stemma.revision.blaming;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Reading;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class EveryWordHasAnAuthorIT {

    @Inject
    MongoDatabase database;

    @Test
    void alsoAfterARevert() {
        ArticleStory story = new ArticleStory("Blamed");
        Event created = story.created("The quick fox. It jumps.");
        Event vandalised = story.by("vera").edited("Nothing");
        Event restored = story.by("rob").edited("The quick fox. It jumps.");
        Event edited = story.by("eve").edited("The quick fox. It jumps high.");
        Topic.send(created, vandalised, restored, edited);
        Reading.await(edited);

        Reading.anyone()
                .get("/api/v1/articles/Blamed/blame")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("ETag", notNullValue())
                .body("runs.text", contains("The quick fox. It jumps ", "high", "."))
                .body("runs.author.name", contains("ada", "eve", "ada"))
                .body("runs[0].revision", equalTo((int) revisionOf(created)))
                .body("runs[0].at", notNullValue());
        Reading.anyone()
                .get("/api/v1/articles/Blamed/blame?revision=" + revisionOf(vandalised))
                .then()
                .body("runs.text", contains("Nothing"));
    }

    @Test
    void whoIsNotNamedWhenHidden() {
        ArticleStory story = new ArticleStory("Blamed in part");
        Event created = story.by("hidden-hugo").created("One.");
        Event edited = story.by("ina").edited("One. Two.");
        Event secret = story.by("sara").edited("Secret.");
        Event last = story.by("ina").edited("One. Two.");
        Topic.send(created, edited, secret, last);
        Reading.await(last);
        hide(created, "author");
        hide(secret, "text");

        Reading.anyone()
                .get("/api/v1/articles/Blamed_in_part/blame")
                .then()
                .statusCode(200)
                .body("runs[0].author", nullValue())
                .body("runs[0].revision", equalTo((int) revisionOf(created)))
                .body("runs[1].author.name", equalTo("ina"))
                .body(not(containsString("hugo")), not(containsString("Secret")));
        Reading.anyone()
                .get("/api/v1/articles/Blamed_in_part/blame?revision=" + revisionOf(secret))
                .then()
                .statusCode(410)
                .body(not(containsString("Secret")));
        Reading.moderator()
                .get("/api/v1/articles/Blamed_in_part/blame")
                .then()
                .header("Cache-Control", "private, no-store")
                .body("runs[0].author.name", equalTo("hidden-hugo"));
    }

    @Test
    void onlyAmongThePublishedRevisionsOfTheArticle() {
        ArticleStory story = new ArticleStory("Blamed strictly");
        Event created = story.created("One.");
        Event proposed = story.by("pia").proposed("Two.", null);
        Event other = new ArticleStory("Blamed elsewhere").created("Three.");
        Topic.send(created, proposed, other);
        Reading.await(proposed);
        Reading.await(other);

        for (String revision : List.of("" + revisionOf(proposed), "" + revisionOf(other), "x", "0")) {
            Reading.anyone()
                    .get("/api/v1/articles/Blamed_strictly/blame?revision=" + revision)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/revision-not-found"));
        }
    }

    private void hide(Event event, String part) {
        database.getCollection("revisions")
                .updateOne(Filters.eq(revisionOf(event)), Updates.set("hidden", List.of(part)));
    }
}
