package dev.stemma.gateway.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class EditorsKeepTheirTextIT {

    private static final String PUT = "PUT /api/v1/articles/Alliance";

    private final Browser browser = new Browser();

    @BeforeEach
    void oneArticle() {
        Stubs.forget();
        Articles.exists("Alliance", "Alliance", "Old <text> &amp;\n", "<p>Old</p>", "ada");
    }

    @Test
    void whoeverIsNotLoggedInLogsInFirstAndComesBack() {
        assertThat(browser.look("/edit/Alliance")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?to=%2Fedit%2FAlliance");

        HttpResponse<String> page = browser.open("/login?to=%2Fedit%2FAlliance");

        assertThat(page.uri().getPath()).isEqualTo("/edit/Alliance");
        assertThat(page.body())
                .contains("Editing “Alliance”", "Logged in as ada", "\nOld &lt;text&gt; &amp;amp;\n</textarea>")
                .contains("name=\"base\" value=\"42\"");
    }

    @Test
    void savingSendsTheEditInThePersonsNameAndShowsTheNewText() {
        Stubs.answer(
                "article",
                PUT,
                200,
                Map.of("Stemma-Consistency", "7:3"),
                Articles.article("Alliance", "New", "ada").encode());
        HttpResponse<String> editor = browser.logIn().open("/edit/Alliance");

        HttpResponse<String> answer = browser.submit("/edit/Alliance", form(editor, "One\r\nTwo\r\n", "why & how"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/wiki/Alliance?after=7:3");
        JsonObject put = put();
        assertThat(new JsonObject(put.getString("body")))
                .isEqualTo(new JsonObject()
                        .put("source", "One\nTwo\n")
                        .put("comment", "why & how")
                        .put("minor", true)
                        .put("base", 42));
        assertThat(put.getJsonArray("headers").stream().map(String::valueOf))
                .anyMatch(header -> header.startsWith("authorization: Bearer ey"))
                .anyMatch(header -> header.startsWith("idempotency-key: "))
                .noneMatch(header -> header.startsWith("cookie"));
    }

    @Test
    void aConflictShowsBothTextsAndLetsThePersonFinish() {
        Stubs.answer("article", PUT, 409, Map.of(), conflict().encode());
        HttpResponse<String> editor = browser.logIn().open("/edit/Alliance");

        HttpResponse<String> page = browser.submit("/edit/Alliance", form(editor, "Mine", "s"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("\nTheirs</textarea>", "\nMine</textarea>", "As it stands now, by bob")
                .contains("name=\"base\" value=\"43\"")
                .contains("Nothing is lost");
    }

    @Test
    void aNewArticleIsOnlyCreatedWhenThereIsNone() {
        Articles.doesNotExist("New_one");
        Stubs.answer("article", "PUT /api/v1/articles/New_one", 201, Map.of("Stemma-Consistency", "8:1"), "{}");
        HttpResponse<String> editor = browser.logIn().open("/edit/New_one");
        assertThat(editor.body()).contains("New article “New one”").doesNotContain("name=\"base\"");

        HttpResponse<String> answer = browser.submit("/edit/New_one", form(editor, "Text", ""));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/wiki/New_one?after=8:1");
        assertThat(put().getJsonArray("headers").stream().map(String::valueOf)).contains("if-none-match: *");
    }

    @Test
    void aRefusedTextComesBack() {
        Stubs.answer("article", PUT, 400, Map.of(), "{\"detail\":\"The text has <b>bad</b> characters.\"}");
        HttpResponse<String> editor = browser.logIn().open("/edit/Alliance");

        HttpResponse<String> page =
                browser.submit("/edit/Alliance", form(editor, "</textarea><script>x</script>", "\"s"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("&lt;/textarea&gt;&lt;script&gt;x", "has &lt;b&gt;bad", "value=\"&quot;s\"")
                .contains("name=\"form\" value=\"" + Browser.field(editor, "form") + "\"")
                .doesNotContain("<script>x");
    }

    @Test
    void aLargeTextFitsIntoTheForm() {
        Stubs.answer("article", PUT, 200, Map.of("Stemma-Consistency", "7:3"), "{}");
        HttpResponse<String> editor = browser.logIn().open("/edit/Alliance");

        HttpResponse<String> answer = browser.submit("/edit/Alliance", form(editor, "ü\n".repeat(700_000), ""));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aFormFromAnotherSiteChangesNothing() {
        HttpResponse<String> editor = browser.logIn().open("/edit/Alliance");
        Map<String, String> form = form(editor, "Evil", "");
        String[][] origins = {
            {},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "http://evil.example"},
            {"Origin", "null"},
            {"Origin", "http://evil.example", "Sec-Fetch-Site", "same-origin"}
        };
        for (String[] origin : origins) {
            assertThat(browser.submit("/edit/Alliance", form, origin).statusCode())
                    .isEqualTo(403);
        }
        form.put("guard", "1." + form.get("guard").substring(2));
        assertThat(browser.submit("/edit/Alliance", form).statusCode()).isEqualTo(403);
        assertThat(Stubs.log()).noneMatch(asked -> asked.getString("method").equals("PUT"));
    }

    @Test
    void aTextIsNotLostWhenTheLoginHasEnded() {
        HttpResponse<String> editor = browser.logIn().open("/edit/Alliance");

        HttpResponse<String> page = new Browser().submit("/edit/Alliance", form(editor, "Mine", ""));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("\nMine</textarea>", "Your login has ended");
    }

    private static JsonObject conflict() {
        return new JsonObject()
                .put("type", "/problems/edit-conflict")
                .put("detail", "Changed meanwhile.")
                .put(
                        "current",
                        new JsonObject()
                                .put("revision", Articles.revision(43, "bob"))
                                .put("source", "Theirs"))
                .put("yours", "Mine");
    }

    private static JsonObject put() {
        List<JsonObject> puts = Stubs.log().stream()
                .filter(asked -> asked.getString("method").equals("PUT"))
                .toList();
        assertThat(puts).hasSize(1);
        return puts.getFirst();
    }

    private static Map<String, String> form(HttpResponse<String> editor, String source, String comment) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("guard", Browser.field(editor, "guard"));
        form.put("form", Browser.field(editor, "form"));
        String base = Browser.field(editor, "base");
        if (base != null) {
            form.put("base", base);
        }
        form.put("source", source);
        form.put("comment", comment);
        form.put("minor", "true");
        return form;
    }
}
