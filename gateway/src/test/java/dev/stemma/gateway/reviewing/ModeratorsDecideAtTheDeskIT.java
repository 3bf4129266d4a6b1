package dev.stemma.gateway.reviewing;

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

@AtTheDoor
class ModeratorsDecideAtTheDeskIT {

    private static final String QUEUE = "/moderation/queue?limit=100";

    private final Browser browser = new Browser();

    @BeforeEach
    void twoWait() {
        Stubs.forget();
        Articles.exists("Alliance", "Alliance", "text", "<p>text</p>", "ada");
        Revisions.exists(51, "proposed", "id-of-eve");
        Revisions.differs(51);
        Revisions.list(
                QUEUE,
                Revisions.of(51, "proposed", "id-of-eve").put("age", 7_300).put("delta", -12),
                Revisions.of(52, "conflicted", "id-of-eve").put("age", 30).put("delta", 5));
        browser.logInAs("mo", "editor,moderator");
    }

    @Test
    void theQueueTellsAgeAuthorAndSize() {
        assertThat(browser.open("/review").body())
                .contains("2 proposals wait", "2 hours", "less than a minute", "−12 bytes", "&lt;i&gt;eve", "Came back")
                .contains("href=\"/review/51\"");
    }

    @Test
    void aFilterGoesAlong() {
        Revisions.list(
                "/moderation/queue?author=eve&state=proposed&limit=100",
                Revisions.of(51, "proposed", "id-of-eve").put("age", 5));

        assertThat(browser.open("/review?author=eve&state=proposed&order=x").body())
                .contains("One proposal waits", "href=\"/review/51?author=eve&amp;state=proposed\"");
    }

    @Test
    void anEmptyQueueIsSaidSo() {
        Revisions.list(QUEUE);

        assertThat(browser.open("/review").body()).contains("Nothing waits for review.");
    }

    @Test
    void aProposalIsApprovedByTheTextThatWasSeenAndTheNextOneComes() {
        answer("approve", 200, new JsonObject().put("state", "published").put("publishedAs", 51));
        HttpResponse<String> page = browser.open("/review/51");
        assertThat(page.body())
                .contains("Proposal 51 for “Alliance”", "an added &lt;line&gt;", "href=\"/review/52\"")
                .doesNotContain("The article was changed since this proposal was written.");

        HttpResponse<String> answer =
                browser.submit("/review/51/approve", Sent.fields(page, "seen", Browser.field(page, "seen")));

        assertThat(Sent.location(answer)).endsWith("/review/52?done=51&how=published");
        assertThat(Sent.to("POST", "/api/v1/revisions/51/approve"))
                .isEqualTo(new JsonObject().put("seen", "ab".repeat(32)));
        Revisions.exists(52, "proposed", "id-of-eve");
        assertThat(browser.open("/review/52?done=51&how=published").body()).contains("Proposal 51 is published.");
    }

    @Test
    void oneThatOthersOvertookIsShownAgainstWhatIsPublishedNow() {
        JsonObject hunk = new JsonObject()
                .put("base", new JsonArray().add("b"))
                .put("current", new JsonArray().add("published <now>"))
                .put("yours", new JsonArray().add("proposed"))
                .put("at", 3);
        Revisions.merges(51, 42, "a line of the <merge>", hunk);

        assertThat(browser.open("/review/51").body())
                .contains("The article was changed since this proposal was written.", "/compare?from=41&amp;to=42")
                .contains("Approving it would not publish it", "published &lt;now&gt;", "line 3 of the merged")
                .contains("a line of the &lt;merge&gt;")
                .doesNotContain("an added &lt;line&gt;");
    }

    @Test
    void aRejectionTellsItsReason() {
        answer("reject", 200, new JsonObject().put("state", "rejected"));

        HttpResponse<String> answer =
                browser.submit("/review/51/reject", Sent.fields(browser.open("/review/51"), "reason", " off topic "));

        assertThat(Sent.location(answer)).endsWith("/review/52?done=51&how=rejected");
        assertThat(Sent.to("POST", "/api/v1/revisions/51/reject"))
                .isEqualTo(new JsonObject().put("reason", "off topic"));
    }

    @Test
    void whatAnotherModeratorDecidedMeanwhileIsSaidInWords() {
        HttpResponse<String> page = browser.open("/review/51");
        Revisions.exists(51, "rejected", "id-of-eve");
        log(51, "reject", "no <source>");
        answer("approve", 409, new JsonObject().put("type", "/problems/not-proposed"));

        HttpResponse<String> answer = browser.submit("/review/51/approve", Sent.fields(page, "seen", "ab".repeat(32)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("max rejected it: no &lt;source&gt;").doesNotContain("Approve and publish");
    }

    @Test
    void oneThatComesBackShowsBothSides() {
        JsonObject hunk = new JsonObject()
                .put("base", new JsonArray().add("b"))
                .put("current", new JsonArray().add("published <now>"))
                .put("yours", new JsonArray().add("proposed"))
                .put("at", 3);
        answer("approve", 200, new JsonObject().put("state", "conflicted").put("reason", "overlap"));
        HttpResponse<String> page = browser.open("/review/51");
        JsonObject conflicted = Revisions.of(51, "conflicted", "id-of-eve")
                .put("conflict", new JsonObject().put("reason", "overlap").put("conflicts", new JsonArray().add(hunk)));
        Stubs.answer("revision", "GET /api/v1/revisions/51", 200, Map.of(), conflicted.encode());

        HttpResponse<String> answer = browser.submit("/review/51/approve", Sent.fields(page, "seen", "ab".repeat(32)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("It is back in the queue", "published &lt;now&gt;", "line 3 of the merged");
    }

    @Test
    void nobodyIsOfferedToApproveTheirOwn() {
        Revisions.exists(51, "proposed", "id-of-mo");

        assertThat(browser.open("/review/51").body())
                .contains("Somebody else has to approve it.")
                .doesNotContain("Approve and publish");
    }

    @Test
    void theLogTellsWhoDidWhatAndWhy() {
        log(51, "hide", "private <data>");

        assertThat(browser.open("/review/log").body())
                .contains("max", "hid", "private &lt;data&gt;", "href=\"/revision/51\"", "(text, author)");
    }

    @Test
    void whoIsNoModeratorIsToldSo() {
        Browser editor = new Browser().logIn();

        for (String address : new String[] {"/review", "/review/51", "/review/log"}) {
            HttpResponse<String> page = editor.open(address);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("You may not do this here.");
        }
    }

    private static void answer(String what, int status, JsonObject body) {
        Stubs.answer("revision", "POST /api/v1/revisions/51/" + what, status, Map.of(), body.encode());
    }

    private static void log(long revision, String action, String reason) {
        JsonObject row = new JsonObject()
                .put("id", "e1")
                .put("at", "2026-01-05T09:30:00.125Z")
                .put("moderator", new JsonObject().put("id", "x").put("name", "max"))
                .put("action", action)
                .put("article", 7)
                .put("title", "Alliance")
                .put("revision", revision)
                .put("what", new JsonArray().add("text").add("author"))
                .put("reason", reason);
        for (String query : new String[] {"", "?article=Alliance"}) {
            Revisions.list("/moderation/log" + query, row);
        }
    }
}
