package dev.stemma.revision;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class HistoryListsEveryPublishedRevisionIT {

    @Test
    void newestPublishedFirstWithAuthorTimeAndDelta() {
        ArticleStory story = new ArticleStory("Deterrence");
        Event created = story.created("One.\n");
        Event edited = story.by("ben").edited("One. Twö.\n");
        Topic.send(created, edited);

        Reading.after(edited)
                .get("/api/v1/articles/Deterrence/revisions")
                .then()
                .statusCode(200)
                .body("items.id", contains((int) revisionOf(edited), (int) revisionOf(created)))
                .body("items[0].article.title", equalTo("Deterrence"))
                .body("items[0].article.id", equalTo((int) story.id))
                .body("items[0].parents", contains((int) revisionOf(created)))
                .body("items[0].state", equalTo("published"))
                .body("items[0].author.name", equalTo("ben"))
                .body("items[0].at", endsWith(".125Z"))
                .body("items[0].delta", equalTo(6))
                .body("items[0].size", equalTo(11))
                .body("items[0].hidden", equalTo(false))
                .body("items[1].delta", equalTo(5))
                .body("next", nullValue());
    }

    @Test
    void eachRevisionOnExactlyOnePage() {
        ArticleStory story = new ArticleStory("Paged history");
        List<Event> events = new ArrayList<>(List.of(story.created("0")));
        for (int i = 1; i < 7; i++) {
            events.add(story.edited("text " + i));
        }
        Topic.send(events.toArray(Event[]::new));
        Reading.await(events.getLast());

        List<Long> walked = new ArrayList<>();
        String path = "/api/v1/articles/Paged_history/revisions?limit=3";
        while (path != null) {
            Response page = Reading.anyone().get(path);
            walked.addAll(page.jsonPath().getList("items.id", Long.class));
            String link = page.getHeader("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(walked)
                .isEqualTo(
                        events.reversed().stream().map(ArticleStory::revisionOf).toList());
    }

    @Test
    void filteredByAuthorTimeAndMinor() {
        ArticleStory story = new ArticleStory("Filtered history");
        Event first = story.created("1");
        Event second = story.by("cleo").edited("2");
        Event third = story.by("ada").edited("3");
        Topic.send(first, second, third);
        Reading.await(third);
        String path = "/api/v1/articles/Filtered_history/revisions";
        String secondAt = Reading.anyone().get(path).jsonPath().getString("items[1].publishedAt");

        assertThat(ids(path + "?author=cleo")).containsExactly(revisionOf(second));
        assertThat(ids(path + "?author=id-of-cleo")).containsExactly(revisionOf(second));
        assertThat(ids(path + "?minor=true")).containsExactly(revisionOf(second));
        assertThat(ids(path + "?minor=false")).containsExactly(revisionOf(third), revisionOf(first));
        assertThat(ids(path + "?since=" + secondAt)).containsExactly(revisionOf(third), revisionOf(second));
        assertThat(ids(path + "?until=" + secondAt)).containsExactly(revisionOf(first));
    }

    @Test
    void unchangedListIsNotSentAgain() {
        ArticleStory story = new ArticleStory("Cached history");
        Event created = story.created("1");
        Topic.send(created);
        String path = "/api/v1/articles/Cached_history/revisions";
        String tag = Reading.after(created)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Content-Location", path)
                .extract()
                .header("ETag");

        Reading.anyone()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag);

        Event edited = story.edited("2");
        Topic.send(edited);
        Reading.after(edited).header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void recentChangesAndContributionsListThemToo() {
        ArticleStory story = new ArticleStory("Contributed").by("zoe");
        Event created = story.created("1");
        Event edited = story.edited("22");
        Topic.send(created, edited);
        Reading.await(edited);

        assertThat(ids("/api/v1/changes?author=zoe")).containsExactly(revisionOf(edited), revisionOf(created));
        assertThat(ids("/api/v1/changes?author=zoe&kind=created")).containsExactly(revisionOf(created));
        assertThat(ids("/api/v1/changes?author=zoe&kind=edited")).containsExactly(revisionOf(edited));
        assertThat(ids("/api/v1/users/zoe/contributions")).containsExactly(revisionOf(edited), revisionOf(created));
        Reading.anyone()
                .get("/api/v1/users/zoe/contributions?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].delta", equalTo(1))
                .header("Link", containsString("rel=\"next\""));
        assertThat(ids("/api/v1/users/nobody/contributions")).isEmpty();
    }

    private static List<Long> ids(String path) {
        return Reading.anyone()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", Long.class);
    }
}
