package dev.stemma.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class TheRecountFindsWhatIsWrongIT {

    @Inject
    MongoDatabase database;

    @Test
    void andNothingElse() {
        ArticleStory story = new ArticleStory("Recounted");
        Event created = story.created("[[Recounted 1#Part]] [[Recounted 2]]");
        Topic.send(created);
        Reading.await(created);
        assertThat(differences()).doesNotContain("Recounted_1", "Recounted_1#part", "Recounted_2", "" + story.id);

        database.getCollection("tallies").updateOne(Filters.eq("_id", "Recounted_2"), Updates.set("links", 5L));
        database.getCollection("standings").updateOne(Filters.eq(story.id), Updates.unset("orphan"));
        assertThat(differences())
                .contains("Recounted_2", "" + story.id)
                .doesNotContain("Recounted_1", "Recounted_1#part");

        database.getCollection("tallies").updateOne(Filters.eq("_id", "Recounted_2"), Updates.set("links", 1L));
        database.getCollection("standings").updateOne(Filters.eq(story.id), Updates.set("orphan", "Recounted"));
    }

    private static List<String> differences() {
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath part = Reading.with(SignedTokens.admin())
                    .get("/api/v1/links/recount?limit=100" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(part.getList("items.of", String.class));
            cursor = part.getString("next") == null ? null : "&cursor=" + part.getString("next");
        }
        return found;
    }
}
