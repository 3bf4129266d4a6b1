package dev.stemma.system.refusing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BadInputIsRefusedAtTheFrontDoorIT {

    private final Platform platform = Platform.shared();
    private final Wiki nobody = new Wiki(platform.url(), null);
    private final Wiki editor = new Wiki(platform.url(), platform.token("editor"));

    @Test
    void noToken() {
        refused(nobody.create("Refused", "x"), 401, "unauthorized");
    }

    @Test
    void aForgedToken() {
        String real = platform.token("editor");
        String forged =
                real.substring(0, real.lastIndexOf('.') + 1) + "AAAA" + real.substring(real.lastIndexOf('.') + 5);

        refused(new Wiki(platform.url(), forged).create("Refused", "x"), 401, "unauthorized");
    }

    @Test
    void aMissingRole() {
        editor.create("Protected from editors", "x").expect(201);

        refused(editor.send("DELETE", Wiki.article("Protected from editors"), null), 403, "forbidden");
        assertThat(nobody.read("Protected from editors").status()).isEqualTo(200);
    }

    @Test
    void anUnknownTitle() {
        refused(nobody.read("No such page"), 404, "article-not-found");
        refused(nobody.get(Wiki.article("No such page") + "/revisions"), 404, "article-not-found");
    }

    @Test
    void anInvalidTitle() {
        Answer answer = editor.create("A[b", "x");

        refused(answer, 400, "invalid-title");
        assertThat(answer.json().path("rule").asText()).isEqualTo("forbidden-character");
        assertThat(answer.json().path("position").asInt()).isEqualTo(1);
    }

    @Test
    void badJsonAndAnUnknownField() {
        refused(editor.send("POST", "/api/v1/articles", "{\"title\":"), 400, "invalid-request");
        refused(
                editor.send("POST", "/api/v1/articles", Map.of("title", "Refused", "source", "x", "sauce", "y")),
                400,
                "invalid-request");
    }

    @Test
    void moreThanTwoMebibytes() {
        refused(editor.create("Refused", "x".repeat(2 * 1024 * 1024 + 1)), 413, "source-too-large");
        refused(editor.create("Refused", "x".repeat(20 * 1024 * 1024)), 413, "source-too-large");
    }

    @Test
    void anUnknownRoute() {
        refused(nobody.get("/api/v1/nothing"), 404, "not-found");
        refused(nobody.get("/q/metrics"), 404, "not-found");
    }

    private void refused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("Exception");
        assertThat(nobody.get("/problems/" + type).status()).isEqualTo(200);
        assertThat(nobody.read("Refused").status()).isEqualTo(404);
    }
}
