package dev.stemma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renaming, protecting, deleting and restoring: forms that do what they say once, and say in words why they do not. */
@AtTheDoor
class ArticlesAreChangedByFormsIT {

    private static final String ALLIANCE = "/api/v1/articles/Alliance";

    private final Browser browser = new Browser();

    @BeforeEach
    void oneArticle() {
        Stubs.forget();
        Articles.exists("Alliance", "Alliance", "text", "<p>text</p>", "ada");
        permissions(true);
    }

    @Test
    void renamingAsksForWhatItOffersAndShowsTheArticleUnderItsNewTitle() {
        answer("POST " + ALLIANCE + "/rename", 200, Articles.article("Entente", "text", "ada"));
        HttpResponse<String> form = browser.logIn().open("/rename/Alliance");
        assertThat(form.body()).contains("Rename “Alliance”", "value=\"Alliance\"", "name=\"repairLinks\"");

        HttpResponse<String> answer = browser.submit(
                "/rename/Alliance", Sent.fields(form, "to", " Entente ", "comment", "why", "repairLinks", "true"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Sent.location(answer)).endsWith("/wiki/Entente?after=7:3");
        assertThat(Sent.to("POST", ALLIANCE + "/rename"))
                .isEqualTo(new JsonObject()
                        .put("title", "Entente")
                        .put("comment", "why")
                        .put("leaveRedirect", false)
                        .put("repairLinks", true));
    }

    @Test
    void whatARenamingTouchesIsToldBefore() {
        Stubs.answer(
                "link",
                "GET /api/v1/articles/Alliance/rename-impact?to=Entente",
                200,
                Map.of(),
                "{\"backlinks\":3,\"sections\":4,\"redirects\":1,\"aliases\":2,\"taken\":true,\"complete\":true}");

        HttpResponse<String> page = browser.logIn().open("/rename/Alliance?to=entente");

        assertThat(page.body())
                .contains("3 articles link to the present title, in 4 sections.")
                .contains("One of them only leads on to this one.", "2 more titles lead to the article")
                .contains("Another article is called “Entente” already.");
    }

    @Test
    void aRepairOfLinksCanBeWatched() {
        Stubs.answer(
                "article",
                "POST " + ALLIANCE + "/rename",
                200,
                Map.of("Stemma-Consistency", "7:3", "Link", "</api/v1/links/repairs/e-1>; rel=\"status\""),
                Articles.article("Entente", "text", "ada").encode());
        Stubs.answer(
                "link",
                "GET /api/v1/links/repairs/e-1",
                200,
                Map.of(),
                "{\"id\":\"e-1\",\"from\":\"Alliance\",\"to\":\"Entente\",\"finished\":false,\"total\":5,\"done\":2,"
                        + "\"skipped\":[{\"title\":\"Treaty\",\"reason\":\"protected\"}]}");
        HttpResponse<String> form = browser.logIn().open("/rename/Alliance");

        HttpResponse<String> answer = browser.submit("/rename/Alliance", Sent.fields(form, "to", "Entente"));
        HttpResponse<String> page = browser.open("/repairs/e-1?after=7:3");

        assertThat(Sent.location(answer)).endsWith("/repairs/e-1?after=7:3");
        assertThat(page.body())
                .contains("<progress max=\"5\" value=\"3\"", "2 of 5 articles are repaired.")
                .contains("Treaty</a> – it is protected", "href=\"/wiki/Entente\"");
        assertThat(Stubs.log())
                .anyMatch(asked -> asked.getString("uri").equals("/api/v1/links/repairs/e-1")
                        && asked.getJsonArray("headers").contains("stemma-consistency: 7:3"));
    }

    @Test
    void whoeverLogsInAgainCanSendTheFormThatCameBack() {
        answer("PUT " + ALLIANCE + "/protection", 200, Articles.article("Alliance", "text", "ada"));
        HttpResponse<String> form = browser.logIn().open("/protect/Alliance");
        HttpResponse<String> ended =
                new Browser().submit("/protect/Alliance", Sent.fields(form, "reason", "kept words"));

        HttpResponse<String> answer = browser.submit("/protect/Alliance", Sent.fields(ended, "reason", "kept words"));

        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aTakenTitleIsSaidSoAndTheFormKeepsWhatWasWritten() {
        Stubs.answer(
                "article",
                "POST " + ALLIANCE + "/rename",
                409,
                Map.of(),
                "{\"type\":\"/problems/article-exists\",\"detail\":\"There is an article <b> already.\"}");
        HttpResponse<String> form = browser.logIn().open("/rename/Alliance");

        HttpResponse<String> page =
                browser.submit("/rename/Alliance", Sent.fields(form, "to", "\"x", "comment", "my reason"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("There is an article &lt;b&gt; already.", "value=\"&quot;x\"", "value=\"my reason\"")
                .contains("name=\"form\" value=\"" + Browser.field(form, "form") + "\"");
    }

    @Test
    void protectingSendsWhoMayEditAndForHowLong() {
        answer("PUT " + ALLIANCE + "/protection", 200, Articles.article("Alliance", "text", "ada"));
        HttpResponse<String> form = browser.logIn().open("/protect/Alliance");

        HttpResponse<String> answer = browser.submit(
                "/protect/Alliance",
                Sent.fields(form, "edit", "trusted", "review", "required", "days", "7", "reason", "disputed"));

        assertThat(Sent.location(answer)).endsWith("/wiki/Alliance?after=7:3");
        JsonObject body = Sent.to("PUT", ALLIANCE + "/protection");
        assertThat(body.getString("edit")).isEqualTo("trusted");
        assertThat(body.getString("review")).isEqualTo("required");
        assertThat(body.getString("reason")).isEqualTo("disputed");
        assertThat(body.getInstant("until")).isAfter(java.time.Instant.now().plusSeconds(6 * 86_400));
    }

    @Test
    void deletingAndRestoringTellTheReason() {
        Stubs.answer("article", "DELETE " + ALLIANCE + "?reason=no+use", 204, Map.of("Stemma-Consistency", "7:4"), "");
        answer("POST " + ALLIANCE + "/restore", 200, Articles.article("Alliance 2", "text", "ada"));
        browser.logInAs("mo", "editor,moderator");

        HttpResponse<String> deleted =
                browser.submit("/delete/Alliance", Sent.fields(browser.open("/delete/Alliance"), "reason", "no use"));
        HttpResponse<String> restored = browser.submit(
                "/restore/Alliance",
                Sent.fields(browser.open("/restore/Alliance"), "as", "Alliance 2", "reason", "of use"));

        assertThat(Sent.location(deleted)).endsWith("/wiki/Alliance?after=7:4");
        assertThat(Sent.location(restored)).endsWith("/wiki/Alliance_2?after=7:3");
        assertThat(Sent.to("POST", ALLIANCE + "/restore"))
                .isEqualTo(new JsonObject().put("as", "Alliance 2").put("reason", "of use"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "protect", "delete", "restore"})
    void whoMayNotIsToldSo(String action) {
        permissions(false);

        HttpResponse<String> page = browser.logIn().open("/" + action + "/Alliance");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You may not do this here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "protect", "delete", "restore"})
    void whoeverIsNotLoggedInLogsInFirst(String action) {
        assertThat(Sent.location(browser.look("/" + action + "/Alliance")))
                .endsWith("/login?to=%2F" + action + "%2FAlliance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rename", "protect", "delete", "restore"})
    void aFormFromElsewhereOrWithoutALoginChangesNothing(String action) {
        HttpResponse<String> form = browser.logInAs("mo", "editor,moderator").open("/" + action + "/Alliance");
        Map<String, String> fields = Sent.fields(form, "reason", "kept words", "to", "x", "comment", "kept words");
        String address = "/" + action + "/Alliance";

        HttpResponse<String> foreign = browser.submit(address, fields, "Sec-Fetch-Site", "cross-site");
        HttpResponse<String> ended = new Browser().submit(address, fields);
        fields.put("guard", "1.x");
        HttpResponse<String> forged = browser.submit(address, fields);

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.body()).contains("not sent from a page of this wiki").doesNotContain("kept words");
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body()).contains("Your login has ended", "value=\"kept words\"");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("Send it again to confirm", "value=\"kept words\"");
        assertThat(Stubs.log()).allMatch(asked -> asked.getString("method").equals("GET"));
    }

    private static void permissions(boolean all) {
        JsonObject permissions = new JsonObject()
                .put("edit", all)
                .put("rename", all)
                .put("protect", all)
                .put("delete", all)
                .put("reviewed", false);
        Stubs.answer("article", "GET " + ALLIANCE + "/permissions", 200, Map.of(), permissions.encode());
    }

    private static void answer(String call, int status, JsonObject body) {
        Stubs.answer("article", call, status, Map.of("Stemma-Consistency", "7:3"), body.encode());
    }
}
