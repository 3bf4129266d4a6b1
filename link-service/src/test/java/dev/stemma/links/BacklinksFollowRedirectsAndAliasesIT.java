package dev.stemma.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class BacklinksFollowRedirectsAndAliasesIT {

    @Test
    void namingTheWay() {
        ArticleStory target = new ArticleStory("Back old");
        Event created = target.created("text");
        Event renamed = target.renamed("Back target");
        Event redirect = new ArticleStory("Back short").created("#REDIRECT [[Back target]]");
        Event direct = new ArticleStory("Back direct")
                .created("# One\n\n[[Back target]]\n\n# Two\n\n[[back target#Part|p]] [[Back short]]\n");
        Event byAlias = new ArticleStory("Back by alias").created("[[Back old]]");
        Event byRedirect = new ArticleStory("Back by redirect").created("## Where\n\n[[Back short|s]]");
        Topic.send(created, renamed, redirect, direct, byAlias, byRedirect);
        List.of(renamed, redirect, direct, byAlias, byRedirect).forEach(Reading::await);

        for (String title : List.of("Back_target", "Back_old")) {
            Reading.anyone()
                    .get("/api/v1/articles/" + title + "/backlinks")
                    .then()
                    .statusCode(200)
                    .body("items.title", contains("Back by alias", "Back by redirect", "Back direct", "Back short"))
                    .body("items.via", contains("Back old", "Back short", null, null))
                    .body("items.count", contains(1, 1, 3, 1))
                    .body("items[1].sections", contains("where"))
                    .body("items[2].sections", contains("one", "two"))
                    .body("items[2].id", equalTo((int) direct.article()))
                    .body("next", nullValue());
        }
        Reading.anyone()
                .get("/api/v1/articles/Back_target/backlinks?redirects=false")
                .then()
                .body("items.title", contains("Back direct", "Back short"))
                .body("items.count", contains(2, 1));
    }

    @Test
    void alsoForTitlesWithoutAnArticle() {
        Event created = new ArticleStory("Back hopeful").created("[[Back unwritten]]");
        Topic.send(created);

        Reading.after(created)
                .get("/api/v1/articles/Back_unwritten/backlinks")
                .then()
                .statusCode(200)
                .body("items.title", contains("Back hopeful"));
        Reading.anyone()
                .get("/api/v1/articles/Back_never_named/backlinks")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void eachArticleOnExactlyOnePageInTitleOrder() {
        List<Event> events = IntStream.range(0, 7)
                .mapToObj(i -> new ArticleStory("Back page " + i).created("[[Back paged]]"))
                .toList();
        Topic.send(events.toArray(Event[]::new));
        events.forEach(Reading::await);

        List<String> walked = new ArrayList<>();
        String path = "/api/v1/articles/Back_paged/backlinks?limit=3";
        while (path != null) {
            Response page = Reading.anyone().get(path);
            walked.addAll(page.jsonPath().getList("items.title", String.class));
            String link = page.getHeader("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(walked)
                .containsExactly(
                        IntStream.range(0, 7).mapToObj(i -> "Back page " + i).toArray(String[]::new));
    }
}
