package dev.stemma.gateway.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What will become of an edit, how it will look, and which part of the article it is. */
@AtTheDoor
class EditorsKnowBeforehandIT {

    private static final String TEXT = "Lead.\n\n## One\n\n1\n\n## Two\n\n2\n";
    private static final String PREVIEW = "POST /api/v1/preview";

    private final Browser browser = new Browser();

    @BeforeEach
    void oneArticle() {
        Stubs.forget();
        Articles.exists("Alliance", "Alliance", TEXT, "<p>Lead</p>", "ada");
        preview("<p>Look</p>");
        browser.logIn();
    }

    @Test
    void anEditThatWillWaitIsCalledAProposal() {
        permissions(true, true);

        assertThat(browser.open("/edit/Alliance").body())
                .contains("A moderator will look at your edit before readers see it.", ">Propose</button>");
    }

    @Test
    void anEditThatWillBePublishedIsSaved() {
        permissions(true, false);

        assertThat(browser.open("/edit/Alliance").body())
                .contains("Readers will see your edit at once.", ">Save</button>");
    }

    @Test
    void whoMayNotEditSeesTheTextAndWhy() {
        permissions(false, false);
        JsonObject article = Articles.article("Alliance", TEXT, "ada")
                .put("protection", new JsonObject().put("edit", "moderators").put("reason", "<b>disputed</b>"));
        Stubs.answer("article", "GET /api/v1/articles/Alliance", 200, Map.of(), article.encode());

        assertThat(browser.open("/edit/Alliance").body())
                .contains("Only moderators may edit", "&lt;b&gt;disputed", "readonly", TEXT)
                .doesNotContain("value=\"save\"");
    }

    @Test
    void aPreviewShowsTheTextAndWarnsWithoutSaving() {
        HttpResponse<String> page = browser.submit("/edit/Alliance", form("do", "preview", "source", "Draft <x>"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<p>Look</p>",
                        "There is no article X yet.",
                        "Draft &lt;x&gt;</textarea>",
                        "It is not saved yet");
        assertThat(Stubs.log()).noneMatch(asked -> asked.getString("method").equals("PUT"));
    }

    @Test
    void aTextFromAnotherSiteIsNotEvenShown() {
        HttpResponse<String> page = browser.submit(
                "/edit/Alliance", form("do", "preview", "source", "Evil words"), "Sec-Fetch-Site", "cross-site");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("Evil words");
    }

    @Test
    void aSectionIsShownAloneAndSavedWithinTheWholeText() {
        Stubs.answer("article", "PUT /api/v1/articles/Alliance", 200, Map.of("Stemma-Consistency", "7:3"), "{}");
        HttpResponse<String> editor = browser.open("/edit/Alliance?section=one");
        assertThat(editor.body())
                .contains("Editing a section of “Alliance”", "\n## One\n\n1</textarea>")
                .doesNotContain("Lead.");

        HttpResponse<String> answer = browser.submit(
                "/edit/Alliance",
                form("guard", Browser.field(editor, "guard"), "base", "42", "section", "one", "source", "## Uno\r\n"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/wiki/Alliance?after=7:3#one");
        assertThat(put()).isEqualTo("Lead.\n\n## Uno\n\n## Two\n\n2\n");
    }

    @Test
    void aSectionOfAnEarlierRevisionIsLaidBackIntoThatOne() {
        Stubs.answer("article", "PUT /api/v1/articles/Alliance", 200, Map.of(), "{}");
        Stubs.answer("revision", "GET /api/v1/revisions/41", 200, Map.of(), source("Old lead.\n\n## One\n\n1\n"));
        Stubs.answer("article", PREVIEW, 200, Map.of(), sections(11, 21));

        browser.submit("/edit/Alliance", form("guard", guard(), "base", "41", "section", "one", "source", "## Uno"));

        assertThat(put()).isEqualTo("Old lead.\n\n## Uno\n");
    }

    @Test
    void aSectionThatIsNotThereIsSaidSo() {
        HttpResponse<String> page = browser.open("/edit/Alliance?section=gone");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("The article has no such section any more.");
    }

    @Test
    void aTextWithMarksOfAConflictIsNotSaved() {
        HttpResponse<String> page = browser.submit(
                "/edit/Alliance",
                form("guard", guard(), "base", "42", "marked", "true", "source", "a\r\n>>>>>>> your text\r\n"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("There are marks of a conflict left", "\na\n&gt;&gt;&gt;&gt;&gt;&gt;&gt; your");
        assertThat(Stubs.log()).noneMatch(asked -> asked.getString("method").equals("PUT"));
    }

    @Test
    void anArticleThatWasDeletedMeanwhileCanBeCreatedAnew() {
        Stubs.answer("article", "PUT /api/v1/articles/Alliance", 410, Map.of(), "{\"detail\":\"deleted\"}");

        HttpResponse<String> page =
                browser.submit("/edit/Alliance", form("guard", guard(), "base", "42", "source", "Mine"));

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("was deleted while you were writing", "Mine</textarea>")
                .doesNotContain("name=\"base\"");
    }

    @Test
    void aProposalIsGoneOnWithFromItsConflict() {
        JsonObject hunk = new JsonObject()
                .put("base", new JsonArray().add("1\n"))
                .put("current", new JsonArray().add("now\n"))
                .put("yours", new JsonArray().add("mine\n"))
                .put("at", 1);
        JsonObject proposal = new JsonObject()
                .put("id", 51)
                .put("parents", new JsonArray().add(41))
                .put("source", "mine\n")
                .put("comment", "why")
                .put("minor", false)
                .put(
                        "conflict",
                        new JsonObject()
                                .put("head", 42)
                                .put("merged", "now\n")
                                .put("conflicts", new JsonArray().add(hunk)));
        Stubs.answer("revision", "GET /api/v1/revisions/51", 200, Map.of(), proposal.encode());

        HttpResponse<String> editor = browser.open("/edit/Alliance?proposal=51");

        assertThat(Browser.field(editor, "base")).isEqualTo("42");
        assertThat(Browser.field(editor, "supersedes")).isEqualTo("51");
        assertThat(editor.body()).contains("\nnow\n=======\nmine\n", "name=\"marked\" value=\"true\"", "value=\"why\"");
    }

    private String guard() {
        return Browser.field(browser.open("/edit/Alliance"), "guard");
    }

    private static void permissions(boolean edit, boolean reviewed) {
        JsonObject permissions = new JsonObject().put("edit", edit).put("reviewed", reviewed);
        Stubs.answer("article", "GET /api/v1/articles/Alliance/permissions", 200, Map.of(), permissions.encode());
    }

    private static void preview(String html) {
        JsonObject answer = new JsonObject(sections(TEXT.indexOf("## One"), TEXT.indexOf("## Two")))
                .put("html", html)
                .put("warnings", new JsonArray().add(new JsonObject().put("message", "There is no article X yet.")));
        Stubs.answer("article", PREVIEW, 200, Map.of(), answer.encode());
    }

    private static String sections(int start, int end) {
        JsonObject section = new JsonObject()
                .put("id", "one")
                .put("heading", "One")
                .put("start", start)
                .put("end", end);
        return new JsonObject().put("sections", new JsonArray().add(section)).encode();
    }

    private static String source(String text) {
        return new JsonObject().put("source", text).encode();
    }

    private static String put() {
        List<JsonObject> puts = Stubs.log().stream()
                .filter(asked -> asked.getString("method").equals("PUT"))
                .toList();
        assertThat(puts).hasSize(1);
        return new JsonObject(puts.getFirst().getString("body")).getString("source");
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("form", "one-form"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }
}
