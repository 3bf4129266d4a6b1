package dev.stemma.revision.comparing;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

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
class TwoRevisionsAreComparedIT {

    @Inject
    MongoDatabase database;

    @Test
    void byLinesAndWords() {
        ArticleStory story = new ArticleStory("Compared");
        Event first = story.created("One line.\nThe quick fox.\nLast.\n");
        Event second = story.edited("One line.\nThe slow fox.\nLast.\n");
        Topic.send(first, second);
        Reading.await(second);

        String tag = Reading.anyone()
                .get(path(first, second))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("from.id", equalTo((int) revisionOf(first)))
                .body("to.author.name", equalTo("ada"))
                .body("lines.type", contains("context", "changed", "context", "context"))
                .body("lines[1].text", equalTo("The quickslow fox."))
                .body("lines[1].fromLine", equalTo(2))
                .body("lines[1].highlights.type", contains("removed", "added"))
                .body("stats.changed", equalTo(1))
                .body("complete", equalTo(true))
                .extract()
                .header("ETag");
        Reading.anyone()
                .header("If-None-Match", tag)
                .get(path(first, second))
                .then()
                .statusCode(304);
        Reading.anyone().get(path(first, second) + "?context=0").then().body("lines", hasSize(1));
        Reading.anyone().get(path(first, first)).then().statusCode(200).body("lines", empty());
    }

    @Test
    void asAUnifiedDiffForWhoAsksForOne() {
        ArticleStory story = new ArticleStory("Patched page");
        Event first = story.created("a\nb");
        Event second = story.edited("a\nc\n");
        Topic.send(first, second);
        Reading.await(second);

        Reading.anyone()
                .header("Accept", "text/x-diff")
                .get(path(first, second))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/x-diff"))
                .body(equalTo("diff --git a/Patched page.md b/Patched page.md\n--- a/Patched page.md\t\n"
                        + "+++ b/Patched page.md\t\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n"));
    }

    @Test
    void ofAnyArticles() {
        Event here = new ArticleStory("Compared here").created("Same.\n");
        Event there = new ArticleStory("Compared there").created("Same.\nMore.\n");
        Topic.send(here, there);
        Reading.await(here);
        Reading.await(there);

        Reading.anyone()
                .get(path(here, there))
                .then()
                .statusCode(200)
                .body("to.article.title", equalTo("Compared there"))
                .body("stats.added", equalTo(1));
    }

    @Test
    void neverAcrossWhatTheViewerMayNotSee() {
        ArticleStory story = new ArticleStory("Compared secretly");
        Event first = story.created("Public.\n");
        Event secret = story.edited("Secret xyzzy.\n");
        Event proposed = story.by("pia").proposed("Proposed plugh.\n", null);
        Topic.send(first, secret, proposed);
        Reading.await(proposed);
        database.getCollection("revisions")
                .updateOne(Filters.eq(revisionOf(secret)), Updates.set("hidden", List.of("text")));

        for (String accept : List.of("application/json", "text/x-diff")) {
            for (String path : List.of(path(first, secret), path(secret, first))) {
                Reading.anyone()
                        .header("Accept", accept)
                        .get(path)
                        .then()
                        .statusCode(410)
                        .body("type", equalTo("/problems/revision-hidden"))
                        .body(not(containsString("xyzzy")));
            }
            Reading.anyone()
                    .header("Accept", accept)
                    .get(path(first, proposed))
                    .then()
                    .statusCode(404)
                    .body(not(containsString("plugh")));
            Reading.moderator()
                    .header("Accept", accept)
                    .get(path(first, secret))
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-store")
                    .body(containsString("xyzzy"));
        }
        Reading.with(SignedTokens.of("pia", "editor"))
                .get(path(first, proposed))
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store");
    }

    private static String path(Event from, Event to) {
        return "/api/v1/revisions/" + revisionOf(from) + "/compare/" + revisionOf(to);
    }
}
