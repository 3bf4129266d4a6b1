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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class WantedTitlesAreExactIT {

    @Test
    void mostWantedFirstUntilSomebodyWritesThem() {
        ArticleStory third = new ArticleStory("Wanting 3");
        Event first = new ArticleStory("Wanting 1").created("[[Wanted a]] [[Wanted a]] [[Wanted b]] [[Wanting 2]]");
        Event second = new ArticleStory("Wanting 2").created("[[Wanted b#x]] [[Wanted b#y]]");
        Event more = third.created("[[wanted b]] [[Wanted c]]");
        Topic.send(first, second, more);
        List.of(first, second, more).forEach(Reading::await);

        assertThat(wanted())
                .containsExactly(Map.entry("Wanted b", 3), Map.entry("Wanted a", 1), Map.entry("Wanted c", 1));

        ArticleStory b = new ArticleStory("Wanted b");
        Event written = b.created("text");
        Event gone = third.deleted();
        Topic.send(written, gone);
        Reading.await(written);
        Reading.await(gone);
        assertThat(wanted()).containsExactly(Map.entry("Wanted a", 1));

        Event deleted = b.deleted();
        Topic.send(deleted);
        Reading.await(deleted);
        assertThat(wanted()).containsExactly(Map.entry("Wanted b", 2), Map.entry("Wanted a", 1));
    }

    /** Walks the whole list in small pages; other tests want titles of their own. */
    private static Map<String, Integer> wanted() {
        Map<String, Integer> mine = new LinkedHashMap<>();
        int seen = 0;
        String path = "/api/v1/links/wanted?limit=2";
        while (path != null) {
            Response page =
                    Reading.anyone().get(path).then().statusCode(200).extract().response();
            JsonPath json = page.jsonPath();
            seen += json.getList("items").size();
            for (int i = 0; i < json.getList("items").size(); i++) {
                if (json.getString("items[" + i + "].title").startsWith("Wanted ")) {
                    mine.put(json.getString("items[" + i + "].title"), json.getInt("items[" + i + "].count"));
                }
            }
            String link = page.getHeader("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        Reading.anyone().get("/api/v1/links/wanted").then().body("total", equalTo(seen));
        return mine;
    }
}
