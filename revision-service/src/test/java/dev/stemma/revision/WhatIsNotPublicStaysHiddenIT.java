package dev.stemma.revision;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class WhatIsNotPublicStaysHiddenIT {

    @Inject
    MongoDatabase database;

    @Test
    void proposalIsShownToItsAuthorAndToModeratorsOnly() {
        ArticleStory story = new ArticleStory("Proposed to");
        Event created = story.created("Public.");
        Event proposed = story.by("pia").proposed("Not public.", null);
        Topic.send(created, proposed);
        Reading.await(proposed);
        String path = "/api/v1/revisions/" + revisionOf(proposed);

        Reading.anyone()
                .get(path)
                .then()
                .statusCode(404)
                .header("Cache-Control", "private, no-store")
                .body("type", equalTo("/problems/revision-not-found"));
        Reading.with(SignedTokens.of("eve", "editor")).get(path).then().statusCode(404);
        Reading.anyone().get(path + "/html").then().statusCode(404);
        Reading.with(SignedTokens.of("pia", "editor"))
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("Vary", "Authorization")
                .header("ETag", nullValue())
                .body("state", equalTo("proposed"))
                .body("source", equalTo("Not public."));
        Reading.moderator().get(path).then().statusCode(200);
        Reading.anyone().get("/api/v1/articles/Proposed_to/revisions").then().body("items.id", contains((int)
                revisionOf(created)));
    }

    @Test
    void proposalToCreateAnArticleIsUnborn() {
        Event proposed = new ArticleStory("Unborn").by("uma").proposed("Let it be.", null);
        Topic.send(proposed);

        Reading.after(proposed)
                .get("/api/v1/articles/Unborn/revisions")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/article-not-found"));
        Reading.with(SignedTokens.of("uma", "editor"))
                .get("/api/v1/revisions/" + revisionOf(proposed))
                .then()
                .statusCode(200)
                .body("article.title", equalTo("Unborn"));
        Reading.anyone().get("/api/v1/changes?author=uma").then().body("items", empty());
    }

    @Test
    void proposalFollowsWhatHappensToIt() {
        ArticleStory story = new ArticleStory("Reviewed");
        Event created = story.created("0");
        Event first = story.proposed("1", null);
        Event second = story.proposed("2", revisionOf(first));
        Event conflicted = story.conflicted(revisionOf(second));
        Event third = story.proposed("3", null);
        Event merge = story.merged("0 3", revisionOf(third));
        Topic.send(created, first, second, conflicted, third, merge);
        Reading.await(merge);

        state(first, "superseded");
        state(second, "conflicted");
        Reading.anyone()
                .get("/api/v1/revisions/" + revisionOf(third))
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("publishedAs", equalTo((int) revisionOf(merge)));
        Reading.anyone()
                .get("/api/v1/articles/Reviewed/revisions")
                .then()
                .body("items.id", contains((int) revisionOf(merge), (int) revisionOf(created)));

        hide(merge, "text");
        Reading.anyone().get("/api/v1/revisions/" + revisionOf(third)).then().statusCode(404);
    }

    @Test
    void proposalWhosePlaceAnEditTookStaysSuperseded() {
        ArticleStory story = new ArticleStory("Superseded by an edit");
        Event created = story.created("0");
        Event proposed = story.by("pia").proposed("1", null);
        Event edited = story.by("mo").editedInPlaceOf(revisionOf(proposed), "2");
        Event tooLate = story.tooLate(revisionOf(proposed));
        Topic.send(created, proposed, edited, tooLate);
        Reading.await(tooLate);

        state(proposed, "superseded");
        Reading.anyone().get("/api/v1/revisions/" + revisionOf(proposed)).then().statusCode(404);
    }

    @Test
    void proposalThatBecomesTheHeadIsPublicFromThenOn() {
        ArticleStory story = new ArticleStory("Approved");
        Event created = story.created("0");
        Event proposed = story.by("pia").proposed("1", null);
        Event edited = story.by("ada").edited("2");
        Event published = story.published(proposed);
        Topic.send(created, proposed, edited, published);
        Reading.await(published);

        Reading.anyone()
                .get("/api/v1/revisions/" + revisionOf(proposed))
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("source", equalTo("1"))
                .body("author.name", equalTo("pia"));
        Reading.anyone()
                .get("/api/v1/articles/Approved/revisions")
                .then()
                .body("items.id", contains((int) revisionOf(proposed), (int) revisionOf(edited), (int)
                        revisionOf(created)));
    }

    @Test
    void hiddenRevisionShowsNeitherTextNorHashNorSize() {
        ArticleStory story = new ArticleStory("With a secret").by("hal");
        Event created = story.created("Harmless.");
        Event secret = story.edited("The secret is xyzzy.");
        Event later = story.edited("Harmless again.");
        Topic.send(created, secret, later);
        Reading.await(later);
        hide(secret, "text", "author", "comment");
        String path = "/api/v1/revisions/" + revisionOf(secret);

        for (String route : List.of(path, path + "/html")) {
            Reading.anyone()
                    .get(route)
                    .then()
                    .statusCode(410)
                    .header("Cache-Control", "private, no-store")
                    .body("type", equalTo("/problems/revision-hidden"))
                    .body(not(containsString("xyzzy")), not(containsString("sha256")), not(containsString("size")));
        }
        Reading.anyone()
                .get("/api/v1/articles/With_a_secret/revisions")
                .then()
                .body("items[1].hidden", equalTo(true))
                .body("items[1].author", nullValue())
                .body("items[1].comment", nullValue())
                .body("items[1].size", nullValue())
                .body("items[1].sha256", nullValue())
                .body("items[1].delta", nullValue())
                .body("items[0].delta", nullValue())
                .body("items[2].delta", equalTo(9));
        Reading.anyone().get("/api/v1/users/hal/contributions").then().body("items", hasSize(2));
        Reading.anyone().get("/api/v1/changes?author=hal").then().body("items", hasSize(2));
        Reading.moderator()
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("source", equalTo("The secret is xyzzy."));
        Reading.moderator().get("/api/v1/users/hal/contributions").then().body("items", hasSize(3));
    }

    @Test
    void deletedArticleShowsItsRevisionsToModeratorsOnly() {
        ArticleStory story = new ArticleStory("Doomed").by("dora");
        Event created = story.created("Doomed text.");
        Event deleted = story.deleted();
        Topic.send(created, deleted);
        Reading.await(deleted);

        for (String path : List.of(
                "/api/v1/articles/Doomed/revisions",
                "/api/v1/articles/Doomed/blame",
                "/api/v1/articles/Doomed/history/verify",
                "/api/v1/revisions/" + revisionOf(created) + "/html",
                "/api/v1/revisions/" + revisionOf(created) + "/compare/" + revisionOf(created),
                "/api/v1/revisions/" + revisionOf(created))) {
            Reading.anyone().get(path).then().statusCode(410).body("type", equalTo("/problems/article-deleted"));
            Reading.moderator().get(path).then().statusCode(200).header("Vary", containsString("Authorization"));
        }
        Reading.anyone().get("/api/v1/users/dora/contributions").then().body("items", empty());
        Reading.anyone().get("/api/v1/changes?author=dora").then().body("items", empty());
        Reading.moderator().get("/api/v1/changes?author=dora").then().body("items", hasSize(1));

        Event restored = story.restored();
        Topic.send(restored);
        Reading.after(restored).get("/api/v1/articles/Doomed/revisions").then().statusCode(200);
        Reading.anyone().get("/api/v1/changes?author=dora").then().body("items", hasSize(1));
    }

    private static void state(Event proposal, String state) {
        Reading.moderator()
                .get("/api/v1/revisions/" + revisionOf(proposal))
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private void hide(Event event, String... parts) {
        database.getCollection("revisions")
                .updateOne(Filters.eq(revisionOf(event)), Updates.set("hidden", List.of(parts)));
    }
}
