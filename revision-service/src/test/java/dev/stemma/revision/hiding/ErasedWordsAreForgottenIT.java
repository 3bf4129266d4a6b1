package dev.stemma.revision.hiding;

import static dev.stemma.revision.ArticleStory.revisionOf;
import static org.hamcrest.Matchers.contains;

import dev.stemma.events.Event;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Reading;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ErasedWordsAreForgottenIT {

    @Test
    void whoBringsThemBackIsTheirAuthor() {
        ArticleStory story = new ArticleStory("Erased words");
        Event first = story.by("ada").created("Her name is secret.");
        Event gone = story.by("ben").edited("Nothing remains");
        send(first, gone);
        erase(first);

        Event back = story.by("cleo").edited("Nothing remains\n\nHer name is secret.");
        send(back);

        Reading.anyone()
                .get("/api/v1/articles/Erased_words/blame")
                .then()
                .body("runs.author.name", contains("ben", "cleo"));
    }

    @Test
    void whatWasOnlyLostKeepsItsAuthor() {
        ArticleStory story = new ArticleStory("Lost words");
        Event first = story.by("ada").created("Her name is known.");
        Event gone = story.by("ben").edited("Nothing remains");
        Event back = story.by("cleo").edited("Nothing remains\n\nHer name is known.");
        send(first, gone, back);

        Reading.anyone()
                .get("/api/v1/articles/Lost_words/blame")
                .then()
                .body("runs.author.name", contains("ben", "ada"));
    }

    private static void send(Event... events) {
        Topic.send(events);
        Reading.await(events[events.length - 1]);
    }

    private static void erase(Event event) {
        Reading.with(SignedTokens.admin())
                .contentType("application/json")
                .body(Map.of("what", List.of("text"), "reason", "Personal data"))
                .post("/api/v1/revisions/" + revisionOf(event) + "/erase")
                .then()
                .statusCode(200);
    }
}
