package dev.stemma.gateway.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Revisions;
import dev.stemma.gateway.Sent;
import dev.stemma.gateway.Stubs;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class AuthorsFollowTheirProposalsIT {

    private final Browser browser = new Browser();

    @BeforeEach
    void forget() {
        Stubs.forget();
        browser.logIn();
    }

    @Test
    void whereEachOneStandsIsSaidInWords() {
        Revisions.list(
                "/me/proposals",
                Revisions.of(51, "proposed", "id-of-ada"),
                Revisions.of(50, "rejected", "id-of-ada"),
                Revisions.of(49, "published", "id-of-ada"));

        assertThat(browser.open("/proposals").body())
                .contains("Waits for review", "Rejected", "Published", "href=\"/proposals/51\"")
                .contains("a &lt;b&gt;summary");
    }

    @Test
    void whoHasNoneIsToldSo() {
        Revisions.list("/me/proposals");

        assertThat(browser.open("/proposals").body()).contains("None of your edits has had to wait for review.");
    }

    @Test
    void anOpenOneShowsWhatItChangesAndCanBeGoneOnWith() {
        Revisions.exists(51, "proposed", "id-of-ada");
        Revisions.differs(51);

        assertThat(browser.open("/proposals/51?after=7:3").body())
                .contains("Readers will see it when it is approved.", "an added &lt;line&gt;")
                .contains("href=\"/edit/Alliance?proposal=51\"", "action=\"/proposals/51/withdraw\"");
    }

    @Test
    void oneThatCameBackSaysWhy() {
        JsonObject proposal = Revisions.of(51, "conflicted", "id-of-ada")
                .put("conflict", new JsonObject().put("reason", "overlap").put("head", 45));
        Stubs.answer("revision", "GET /api/v1/revisions/51", 200, Map.of(), proposal.encode());

        assertThat(browser.open("/proposals/51").body())
                .contains("others changed the same words meanwhile", "Edit it further");
    }

    @Test
    void anOpenOneCanBeTakenBack() {
        Revisions.exists(51, "proposed", "id-of-ada");
        Stubs.answer("revision", "POST /api/v1/revisions/51/withdraw", 200, Map.of(), "{\"state\":\"withdrawn\"}");

        HttpResponse<String> answer =
                browser.submit("/proposals/51/withdraw", Sent.fields(browser.open("/proposals/51")));

        assertThat(Sent.location(answer)).endsWith("/proposals/51");
    }

    @Test
    void anothersIsNotFound() {
        Stubs.answer(
                "revision", "GET /api/v1/revisions/51", 404, Map.of(), "{\"detail\":\"There is no revision 51.\"}");

        HttpResponse<String> page = browser.open("/proposals/51");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no revision 51.");
    }
}
