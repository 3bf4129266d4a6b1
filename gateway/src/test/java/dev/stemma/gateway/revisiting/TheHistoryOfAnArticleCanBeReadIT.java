package dev.stemma.gateway.revisiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class TheHistoryOfAnArticleCanBeReadIT {

    private static final String NEWER = """
            {"id":43,"article":{"id":7,"title":"Alliance"},"parents":[42],"state":"published","author":null,
             "at":"2026-01-06T09:30:00.125Z","publishedAt":"2026-01-07T09:30:00.125Z","comment":"<i>why</i>","minor":true,
             "bot":false,"size":12,"delta":-3,"hidden":true,"tags":["revert"]}""";
    private static final String OLDER = """
            {"id":42,"article":{"id":7,"title":"Alliance"},"parents":[],"state":"published",
             "author":{"id":"x","name":"a/b <c>"},"at":"2026-01-05T09:30:00.125Z","publishedAt":null,"comment":null,
             "minor":false,"bot":false,"size":15,"delta":15,"hidden":false,"tags":[]}""";

    private final Browser browser = new Browser();

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void aPageListsRevisionsToChooseTwoOf() {
        revision("/articles/Alliance/revisions", "{\"items\":[" + NEWER + "," + OLDER + "],\"next\":\"more\"}");

        assertThat(browser.open("/history/Alliance").body())
                .contains(
                        "name=\"from\" value=\"42\"", "name=\"to\" value=\"43\"", "href=\"/compare?from=42&amp;to=43\"")
                .contains("somebody whose name is hidden", "&lt;i&gt;why&lt;/i&gt;", "−3", "revert", "7 January 2026")
                .contains("href=\"/users/a%2Fb%20%3Cc%3E\">a/b &lt;c&gt;</a>", "+15", "5 January 2026")
                .contains("href=\"/history/Alliance?cursor=more\"");
    }

    @Test
    void filtersAreDaysNamesAndKinds() {
        String query =
                "?author=ada&minor=false&since=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z".replace(":", "%3A");
        revision("/articles/Alliance/revisions" + query, "{\"items\":[" + OLDER + "],\"next\":\"more\"}");

        String page = browser.open(
                        "/history/Alliance?author=ada&minor=false&since=2026-01-01&until=2026-01-31&kind=%3Cb%3E")
                .body();

        assertThat(page)
                .contains("value=\"42\"", "name=\"since\" value=\"2026-01-01\"")
                .contains(
                        "/history/Alliance?author=ada&amp;minor=false&amp;since=2026-01-01&amp;until=2026-01-31&amp;cursor=more");
    }

    @Test
    void aRevisionShowsWhatTheArticleSaidWithIt() {
        revision("/revisions/42", OLDER.replace("\"id\":42", "\"id\":42,\"source\":\"Old </pre> text\""));
        revision("/revisions/42/html", "<p>Old text</p><pre>wide</pre>");
        Stubs.answer("article", "GET /api/v1/article-ids/7", 200, Map.of(), "{\"revision\":{\"id\":43}}");

        assertThat(browser.open("/revision/42").body())
                .contains(
                        "<p>Old text</p><pre tabindex=\"0\">wide</pre>", "Old &lt;/pre&gt; text", "This is revision 42")
                .contains("href=\"/compare?from=42&amp;to=43\"");
    }

    @Test
    void aHiddenRevisionIsSaidInWords() {
        Stubs.answer("revision", "GET /api/v1/revisions/42", 410, Map.of(), "{\"type\":\"/problems/revision-hidden\"}");

        HttpResponse<String> page = browser.open("/revision/42");

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("This revision is hidden");
    }

    private static void revision(String path, String answer) {
        Stubs.answer("revision", "GET /api/v1" + path, 200, Map.of(), answer);
    }
}
