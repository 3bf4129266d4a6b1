package dev.stemma.revision;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class OneRevisionIsReadBackIT {

    private static final String SOURCE = "# Head\n\nText with [[Alliance|allies]], Ümläute and 🜁.\n";

    @Inject
    MongoDatabase database;

    @Test
    void withItsSourceByteForByte() {
        Event created = new ArticleStory("Read back").created(SOURCE);
        Topic.send(created);
        String path = "/api/v1/revisions/" + revisionOf(created);

        String tag = Reading.after(created)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("source", equalTo(SOURCE))
                .body("article.title", equalTo("Read back"))
                .body("comment", equalTo("Change 1"))
                .extract()
                .header("ETag");

        Reading.anyone().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void asSafeHtml() {
        Event created = new ArticleStory("Read as html").created(SOURCE + "<script>alert(1)</script>\n");
        Topic.send(created);
        String path = "/api/v1/revisions/" + revisionOf(created) + "/html";

        String tag = Reading.after(created)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(
                        containsString("Ümläute"),
                        containsString("href=\"/wiki/Alliance\""),
                        not(containsString("<script")))
                .extract()
                .header("ETag");

        Reading.anyone().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void notWhenTheStoredTextIsDamaged() {
        Event created = new ArticleStory("Damaged").created("The true text.");
        Topic.send(created);
        Reading.await(created);
        database.getCollection("revisions")
                .updateOne(
                        Filters.eq(revisionOf(created)),
                        Updates.set(
                                "body.data",
                                Body.whole("A false text!!".getBytes(StandardCharsets.UTF_8))
                                        .data()));

        Reading.anyone()
                .get("/api/v1/revisions/" + revisionOf(created))
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/internal-error"))
                .body("detail", containsString("damaged"))
                .body("$", not(org.hamcrest.Matchers.hasKey("source")));
    }
}
