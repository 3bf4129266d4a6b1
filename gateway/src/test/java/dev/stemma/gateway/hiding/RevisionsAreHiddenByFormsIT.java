package dev.stemma.gateway.hiding;

import static org.assertj.core.api.Assertions.assertThat;

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

@AtTheDoor
class RevisionsAreHiddenByFormsIT {

    private final Browser browser = new Browser();

    @BeforeEach
    void oneRevision() {
        Stubs.forget();
        Stubs.answer(
                "revision",
                "GET /api/v1/revisions/42",
                200,
                Map.of(),
                Revisions.of(42, "published", "id-of-eve").put("hidden", true).encode());
    }

    @Test
    void hidingTellsWhichOtherRevisionsHaveTheText() {
        answer("hide", 200, new JsonObject().put("revision", 42).put("sameText", new JsonArray().add(17)));
        HttpResponse<String> form = browser.logInAs("mo", "editor,moderator").open("/hide/42");
        assertThat(form.body()).contains("Hide revision 42").doesNotContain("Erase");

        HttpResponse<String> page = browser.submit("/hide/42", Sent.fields(form, "what", "text", "reason", "private"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Revision 42 is hidden.", "still show it", "href=\"/hide/17\"");
        assertThat(Sent.to("POST", "/api/v1/revisions/42/hide"))
                .isEqualTo(new JsonObject()
                        .put("what", new JsonArray().add("text"))
                        .put("reason", "private")
                        .put("alsoSameText", false));
    }

    @Test
    void theHeadIsNotHiddenAndThePageSaysWhy() {
        answer(
                "hide",
                409,
                new JsonObject()
                        .put("type", "/problems/revision-is-head")
                        .put("detail", "Publish another text first, then hide this one."));
        HttpResponse<String> form = browser.logInAs("mo", "editor,moderator").open("/hide/42");

        HttpResponse<String> page = browser.submit("/hide/42", Sent.fields(form, "what", "text", "reason", "my words"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Publish another text first", "value=\"my words\"");
    }

    @Test
    void onlyAdministratorsAreOfferedToErase() {
        answer("erase", 200, new JsonObject().put("revision", 42).put("sameText", new JsonArray()));
        HttpResponse<String> form =
                browser.logInAs("root", "editor,moderator,admin").open("/hide/42");
        assertThat(form.body()).contains("Erase for good", "Nobody can bring it back.");

        HttpResponse<String> page =
                browser.submit("/hide/42", Sent.fields(form, "what", "text", "reason", "law", "do", "erase"));

        assertThat(page.body()).contains("are erased");
    }

    @Test
    void whoIsNoModeratorIsToldSo() {
        HttpResponse<String> page = browser.logIn().open("/hide/42");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You may not do this here.");
    }

    private static void answer(String what, int status, JsonObject body) {
        Stubs.answer("revision", "POST /api/v1/revisions/42/" + what, status, Map.of(), body.encode());
    }
}
