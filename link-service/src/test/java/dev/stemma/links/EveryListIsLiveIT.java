package dev.stemma.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class EveryListIsLiveIT {

    @Test
    void orphansAreThoseThatNoOtherArticleLinksTo() {
        ArticleStory hub = new ArticleStory("Listed o hub");
        ArticleStory lonely = new ArticleStory("Listed o lonely");
        apply(
                hub.created("[[Listed o linked]] [[Listed o hub]]"),
                new ArticleStory("Listed o linked").created("text"),
                lonely.created("text"));
        assertThat(titles("orphans", "Listed o")).containsExactly("Listed o hub", "Listed o lonely");

        apply(hub.edited("[[Listed o lonely]]"));
        assertThat(titles("orphans", "Listed o")).containsExactly("Listed o hub", "Listed o linked");

        apply(lonely.renamed("Listed o renamed"));
        assertThat(titles("orphans", "Listed o")).containsExactly("Listed o hub", "Listed o linked");

        apply(hub.deleted());
        assertThat(titles("orphans", "Listed o")).containsExactly("Listed o linked", "Listed o renamed");
    }

    @Test
    void deadEndsLinkToNoOtherTitle() {
        ArticleStory itself = new ArticleStory("Listed d itself");
        apply(
                itself.created("[[Listed d itself]] [[listed d itself]]"),
                new ArticleStory("Listed d open").created("[[Nobody wrote this]]"),
                new ArticleStory("Listed d redirect").created("#REDIRECT [[Listed d open]]"));

        assertThat(titles("dead-ends", "Listed d")).containsExactly("Listed d itself");
        assertThat(items("self-links", "Listed d")).containsExactly("Listed d itself 2");
    }

    @Test
    void anchorsAreBrokenAsLongAsTheSectionIsMissing() {
        ArticleStory target = new ArticleStory("Listed b target");
        ArticleStory redirect = new ArticleStory("Listed b redirect");
        apply(
                target.created("# Old\n"),
                redirect.created("#REDIRECT [[Listed b target]]"),
                new ArticleStory("Listed b 1").created("[[Listed b target#Old]] [[Listed b redirect#New]]"),
                new ArticleStory("Listed b 2").created("[[Listed b target#New]] [[Listed b nowhere#New]]"));
        assertThat(items("broken-anchors", "Listed b"))
                .containsExactly("Listed b redirect#new 1", "Listed b target#new 1");

        apply(target.edited("# New\n"));
        assertThat(items("broken-anchors", "Listed b")).containsExactly("Listed b target#old 1");

        apply(target.deleted());
        assertThat(items("broken-anchors", "Listed b")).isEmpty();
    }

    @Test
    void redirectsAreDoubleOrBroken() {
        ArticleStory last = new ArticleStory("Listed r last");
        apply(
                last.created("text"),
                new ArticleStory("Listed r first").created("#REDIRECT [[Listed r second]]"),
                new ArticleStory("Listed r second").created("#REDIRECT [[Listed r last]]"));
        assertThat(titles("redirects?kind=double", "Listed r")).containsExactly("Listed r first");
        assertThat(titles("redirects?kind=broken", "Listed r")).isEmpty();

        apply(last.deleted());
        assertThat(titles("redirects?kind=double", "Listed r")).containsExactly("Listed r first");
        assertThat(titles("redirects?kind=broken", "Listed r")).containsExactly("Listed r second");

        Reading.anyone().get("/api/v1/links/redirects").then().statusCode(400);
    }

    @Test
    void mostLinkedComesFirst() {
        apply(
                new ArticleStory("Listed m 1").created("[[Listed m 2]] [[Listed m 3]] [[Listed m 1]]"),
                new ArticleStory("Listed m 2").created("[[Listed m 3]] [[Listed m 3#again]]"),
                new ArticleStory("Listed m 3").created("text"));

        assertThat(items("most-linked", "Listed m")).containsExactly("Listed m 3 2", "Listed m 2 1");
    }

    private static void apply(Event... events) {
        Topic.send(events);
        Stream.of(events).forEach(Reading::await);
    }

    private static List<String> titles(String list, String prefix) {
        return walk(list).stream()
                .filter(item -> item.getString("title").startsWith(prefix))
                .map(item -> item.getString("title"))
                .toList();
    }

    private static List<String> items(String list, String prefix) {
        return walk(list).stream()
                .filter(item -> item.getString("title").startsWith(prefix))
                .map(item -> item.getString("title")
                        + (item.getString("anchor") == null ? "" : "#" + item.getString("anchor"))
                        + " " + item.getString("count"))
                .toList();
    }

    /** Every item of a list, in small pages; as many as its total says. */
    private static List<JsonPath> walk(String list) {
        List<JsonPath> items = new ArrayList<>();
        String path = "/api/v1/links/" + list + (list.contains("?") ? "&" : "?") + "limit=3";
        while (path != null) {
            Response page =
                    Reading.anyone().get(path).then().statusCode(200).extract().response();
            int length = page.jsonPath().getList("items").size();
            for (int i = 0; i < length; i++) {
                items.add(new JsonPath(page.asString()).setRootPath("items[" + i + "]"));
            }
            String link = page.getHeader("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        Reading.anyone().get("/api/v1/links/" + list).then().body("total", equalTo(items.size()));
        return items;
    }
}
