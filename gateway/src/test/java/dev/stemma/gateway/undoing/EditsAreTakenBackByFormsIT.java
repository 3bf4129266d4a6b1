package dev.stemma.gateway.undoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Revisions;
import dev.stemma.gateway.Sent;
import dev.stemma.gateway.Stubs;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AtTheDoor
class EditsAreTakenBackByFormsIT {

    private final Browser browser = new Browser();

    @BeforeEach
    void oneRevision() {
        Stubs.forget();
        Revisions.exists(42, "published", "id-of-eve");
        browser.logInAs("mo", "editor,moderator");
    }

    @ParameterizedTest
    @CsvSource({"undo, undo", "revert, restore"})
    void whatWasPublishedIsShown(String page, String call) {
        answer("/revisions/42/" + call, 200, outcome("published", 50));
        HttpResponse<String> form = browser.open("/" + page + "/42");
        assertThat(form.body()).contains("“Alliance”", "a &lt;b&gt;summary");

        HttpResponse<String> answer = browser.submit("/" + page + "/42", Sent.fields(form, "comment", " why "));

        assertThat(Sent.location(answer)).endsWith("/wiki/Alliance?after=7:3.1");
        assertThat(Sent.to("POST", "/api/v1/revisions/42/" + call)).isEqualTo(new JsonObject().put("comment", "why"));
    }

    @Test
    void whatWaitsForReviewIsShownAsAProposal() {
        answer("/revisions/42/undo", 200, outcome("proposed", 51));

        HttpResponse<String> answer = browser.submit("/undo/42", Sent.fields(browser.open("/undo/42")));

        assertThat(Sent.location(answer)).endsWith("/proposals/51?after=7:3.1");
    }

    @ParameterizedTest
    @CsvSource({"unchanged, the article says that already", "protected, the article is protected", "deleted, is deleted"
    })
    void whatWasRefusedIsSaidInWords(String reason, String words) {
        answer(
                "/revisions/42/undo",
                200,
                new JsonObject().put("state", "refused").put("reason", reason));

        HttpResponse<String> page = browser.submit("/undo/42", Sent.fields(browser.open("/undo/42")));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("It was not done", words);
    }

    @Test
    void whatOverlapsWithLaterChangesIsFinishedInTheEditor() {
        JsonObject hunk = new JsonObject()
                .put("base", new JsonArray().add("bad\n"))
                .put("current", new JsonArray().add("later\n"))
                .put("yours", new JsonArray().add("good\n"))
                .put("at", 1);
        answer(
                "/revisions/42/undo",
                409,
                new JsonObject()
                        .put("type", "/problems/edit-conflict")
                        .put("base", side(42, "bad\n"))
                        .put("current", side(45, "later\n"))
                        .put("yours", "good\n")
                        .put("merged", "later\n")
                        .put("conflicts", new JsonArray().add(hunk)));

        HttpResponse<String> page = browser.submit("/undo/42", Sent.fields(browser.open("/undo/42"), "comment", "why"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("action=\"/edit/Alliance\"", "\nlater\n=======\ngood\n", "value=\"why\"")
                .contains("name=\"base\" value=\"45\"");
    }

    @Test
    void aRollbackNamesTheAuthor() {
        Articles.exists("Alliance", "Alliance", "text", "<p>text</p>", "eve");
        answer("/articles/Alliance/rollback", 200, outcome("published", 50));
        HttpResponse<String> form = browser.open("/rollback/Alliance?author=eve%22");
        assertThat(form.body()).contains("value=\"eve&quot;\"");

        HttpResponse<String> answer = browser.submit("/rollback/Alliance", Sent.fields(form, "author", "eve"));

        assertThat(Sent.location(answer)).endsWith("/wiki/Alliance?after=7:3.1");
        assertThat(Sent.to("POST", "/api/v1/articles/Alliance/rollback"))
                .isEqualTo(new JsonObject().put("author", "eve"));
    }

    private static JsonObject side(long revision, String source) {
        return new JsonObject()
                .put("revision", new JsonObject().put("id", revision))
                .put("source", source);
    }

    private static JsonObject outcome(String state, long revision) {
        return new JsonObject().put("state", state).put("publishedAs", revision);
    }

    private static void answer(String call, int status, JsonObject body) {
        Stubs.answer("revision", "POST /api/v1" + call, status, Map.of("Stemma-Consistency", "7:3.1"), body.encode());
    }
}
