package dev.stemma.links;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.events.Event;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class ManyTitlesAreLookedUpAtOnceIT {

    @Test
    void eachUnderTheNameThatItWasAskedBy() {
        ArticleStory renamed = new ArticleStory("Exists old");
        ArticleStory deleted = new ArticleStory("Exists no more");
        Event created = renamed.created("text");
        Event moved = renamed.renamed("Exists now");
        Event redirect = new ArticleStory("Exists short").created("#REDIRECT [[Exists now]]");
        Event written = deleted.created("text");
        Event gone = deleted.deleted();
        Topic.send(created, moved, redirect, written, gone);
        List.of(moved, redirect, gone).forEach(Reading::await);

        ask(Map.of("titles", List.of("exists_now", "Exists old", "Exists short", "Exists no more", "Exists never")))
                .statusCode(200)
                .body("exists_now", equalTo(state(true, null)))
                .body("'Exists old'", equalTo(state(true, "Exists now")))
                .body("'Exists short'", equalTo(state(true, "Exists now")))
                .body("'Exists no more'", equalTo(state(false, null)))
                .body("'Exists never'", equalTo(state(false, null)));
    }

    @Test
    void upToAThousand() {
        ask(Map.of("titles", titles(1_000))).statusCode(200).body("size()", equalTo(1_000));
        ask(Map.of("titles", titles(1_001))).statusCode(400).body("type", equalTo("/problems/invalid-request"));
        ask(Map.of("titles", List.of())).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void invalidTitleIsNamed() {
        ask(Map.of("titles", List.of("Fine", "a[b")))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-title"))
                .body("asked", equalTo("a[b"))
                .body("rule", equalTo("forbidden-character"))
                .body("position", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"titles\": null}",
                "{\"titles\": [null]}",
                "{\"titles\": [1]}",
                "{\"titles\": [], \"more\": 1}",
                "{\"titles\": ["
            })
    void otherBodiesAreRefused(String body) {
        Reading.anyone()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/links/exists")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"));
    }

    private static ValidatableResponse ask(Object question) {
        return Reading.anyone()
                .contentType(ContentType.JSON)
                .body(question)
                .post("/api/v1/links/exists")
                .then();
    }

    private static List<String> titles(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Exists " + i).toList();
    }

    private static Map<String, Object> state(boolean exists, String redirect) {
        Map<String, Object> state = new java.util.HashMap<>();
        state.put("exists", exists);
        state.put("redirect", redirect);
        return state;
    }
}
