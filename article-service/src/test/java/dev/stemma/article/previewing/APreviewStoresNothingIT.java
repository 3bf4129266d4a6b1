package dev.stemma.article.previewing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.stemma.article.Api;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class APreviewStoresNothingIT {

    @Test
    void itShowsTheTextAsReadersWouldSeeIt() {
        String title = Api.newTitle("Previewed");
        String target = Api.newTitle("Target");
        Api.create(target, "one");

        preview(Map.of("title", title, "source", "# Head\n\nSee [[" + target + "#Part]]. <script>x</script>"))
                .statusCode(200)
                .body("html", containsString("<h1 id=\"head\">"))
                .body("html", not(containsString("<script>")))
                .body("sections.heading", contains("Head"))
                .body("links.title", contains(target))
                .body("links.anchor", contains("part"))
                .body("warnings", empty());

        Api.read(title).statusCode(404);
    }

    @Test
    void itWarnsOfMissingArticlesAndSections() {
        preview(Map.of("title", "Self", "source", "# Head\n\n[[Nowhere at all]] [[#Nothing]] [[Self#None]] [[#Head]]"))
                .body("warnings.code", contains("missing-section", "missing-article", "missing-section"))
                .body("warnings[1].message", containsString("Nowhere at all"));
    }

    @Test
    void whatNoRevisionMayBeIsRefused() {
        preview(Map.of("source", "a\u0000b")).statusCode(400).body("type", equalTo("/problems/invalid-source"));
        preview(Map.of("source", "x".repeat(2 * 1024 * 1024 + 1))).statusCode(413);
        preview(Map.of("title", "a|b", "source", "x")).statusCode(400).body("type", equalTo("/problems/invalid-title"));
        preview(Map.of()).statusCode(400);
    }

    private static ValidatableResponse preview(Map<String, ?> body) {
        return Api.editor().body(body).post("/api/v1/preview").then();
    }
}
