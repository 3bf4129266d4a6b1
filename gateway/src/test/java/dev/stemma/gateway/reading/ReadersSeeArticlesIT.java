package dev.stemma.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import io.vertx.core.json.JsonArray;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class ReadersSeeArticlesIT {

    private static final String TEXT =
            "<p>See <a class=\"wikilink\" data-title=\"AC/DC &amp; co\" href=\"/wiki/AC%2FDC_%26_co\">this</a> and"
                    + " <a class=\"wikilink\" data-title=\"NATO\" href=\"/wiki/NATO\">NATO</a>.</p>";

    private final Browser browser = new Browser();

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void anArticlePageShowsTextLinksAndWhoChangedIt() {
        Articles.exists("Alliance", "Alliance", "text", TEXT, "ada");
        Articles.existing(Map.of("AC/DC & co", false, "NATO", true));

        HttpResponse<String> page = browser.open("/wiki/Alliance");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<h1>Alliance</h1>", "href=\"/edit/Alliance\"", "5 January 2026")
                .contains("Last changed", "<a class=\"person\" href=\"/users/ada\">ada</a>")
                .contains("href=\"/history/Alliance\"", "href=\"/links/Alliance\"")
                .doesNotContain("href=\"/rename/Alliance\"", "href=\"/delete/Alliance\"")
                .contains("<a class=\"wikilink\" data-title=\"NATO\" href=\"/wiki/NATO\">")
                .contains("<a class=\"wikilink missing\" data-title=\"AC/DC &amp; co\" href=\"/edit/AC%2FDC_%26_co\"");
    }

    @Test
    void pagesRunNoScriptButOursAndTellTheBrowserSo() {
        Articles.exists("Alliance", "Alliance", "text", TEXT, "<script>alert(1)</script>");

        HttpResponse<String> page = browser.open("/wiki/Alliance");

        assertThat(page.body())
                .containsOnlyOnce("<script")
                .contains("<script type=\"module\" src=\"/bundle/app")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "nonce");
    }

    @Test
    void aPageAfterAnEditAwaitsThatEdit() {
        Articles.exists("Alliance", "Alliance", "text", TEXT, "ada");

        browser.open("/wiki/Alliance?after=7:3");
        browser.open("/wiki/Alliance?after=7:3%0d%0aEvil:%20yes");

        assertThat(Stubs.log().stream().filter(asked -> asked.encode().contains("stemma-consistency: 7:3")))
                .hasSize(2);
        assertThat(Stubs.log()).noneMatch(asked -> asked.encode().contains("vil"));
    }

    @Test
    void aMissingArticleCanBeCreated() {
        Articles.doesNotExist("A%2FB");
        Articles.backlinks("A%2FB", "Alliance");

        HttpResponse<String> page = browser.open("/wiki/A%2FB");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no article “A/B” yet", "href=\"/edit/A%2FB\"", "Alliance");
    }

    @Test
    void whatIsMissingIsAskedEachTimeAndWhatExistsIsNot() {
        Articles.exists("Alliance", "Alliance", "text", TEXT.replace("NATO", "ANZUS"), "ada");
        Articles.existing(Map.of("AC/DC & co", false, "ANZUS", true));
        browser.open("/wiki/Alliance");
        Articles.existing(Map.of("AC/DC & co", true));

        String page = browser.open("/wiki/Alliance").body();

        assertThat(page).doesNotContain("missing\"");
        assertThat(Stubs.log().stream()
                        .filter(asked -> asked.getString("uri").equals("/api/v1/links/exists"))
                        .map(asked -> asked.getString("body")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("ANZUS", "AC/DC"),
                        second -> assertThat(second).contains("AC/DC").doesNotContain("ANZUS"));
    }

    @Test
    void anArticleIsShownAlsoWhenItsLinksCannotBeKnown() {
        Articles.exists("Alliance", "Alliance", "text", TEXT, "ada");
        Stubs.stop("link");
        try {
            HttpResponse<String> page = browser.open("/wiki/Alliance");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(TEXT);
        } finally {
            Stubs.start("link");
        }
    }

    @Test
    void aServiceThatIsDownIsSaidInWords() {
        Stubs.stop("article");
        try {
            HttpResponse<String> page = browser.open("/wiki/Alliance");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("<h1>That did not work</h1>", "article-service cannot be reached");
        } finally {
            Stubs.start("article");
        }
    }

    @Test
    void aTitleThatBreaksARuleIsSaidInWords() {
        HttpResponse<String> page = browser.open("/wiki/a%7Cb");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This title is not allowed.");
    }

    @Test
    void sectionsAreListedAndCanBeEditedAlone() {
        String html = "<h2 id=\"a\">A</h2>\n<blockquote><h2 id=\"q\">Q</h2></blockquote>\n"
                + "<h2 id=\"ü&amp;\"><em>U</em> &amp; &lt;b&gt;<sup class=\"footnote-ref\"><a>1</a></sup></h2>\n<h2 id=\"c\">C</h2>";
        Articles.exists("Alliance", "Alliance", "text", html, "ada");

        String page = browser.open("/wiki/Alliance").body();

        assertThat(page)
                .contains("<a href=\"#a\">A</a>", "<a href=\"#ü&amp;\">U &amp; &lt;b&gt;</a>")
                .contains("href=\"/edit/Alliance?section=a\"", "href=\"/edit/Alliance?section=%C3%BC%26\"")
                .doesNotContain("?section=q", "<a href=\"#q\">");
    }

    @Test
    void whatCanBeWiderThanThePageCanBeScrolledByKeys() {
        Articles.exists(
                "Alliance", "Alliance", "text", "<table><tbody></tbody></table><pre><code>x</code></pre>", "ada");

        assertThat(browser.open("/wiki/Alliance").body())
                .contains("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>")
                .contains("<pre tabindex=\"0\"><code>x</code></pre>");
    }

    @Test
    void aRedirectIsFollowedAndNamed() {
        Articles.exists("Nato", "NATO", "text", "<p>ignored</p>", "ada");
        Articles.exists("NATO", "NATO", "text", "<p>Followed</p>", "ada");
        Stubs.answer(
                "article",
                "GET /api/v1/articles/Nato?follow=true",
                200,
                Map.of(),
                Articles.article("NATO", "text", "ada")
                        .put("redirectedFrom", new JsonArray().add("Nato"))
                        .encode());

        assertThat(browser.open("/wiki/Nato").body())
                .contains("<p>Followed</p>", "Redirected from <a href=\"/wiki/Nato?redirect=no\"")
                .doesNotContain("ignored");
    }

    @Test
    void editorsSeeWhatTheyMayDoAndWhatOfTheirsWaits() {
        Articles.exists("Alliance", "Alliance", "text", TEXT, "ada");
        Stubs.answer(
                "article",
                "GET /api/v1/articles/Alliance/permissions",
                200,
                Map.of(),
                "{\"edit\":true,\"rename\":true,\"protect\":false,\"delete\":false}");
        Stubs.answer(
                "revision",
                "GET /api/v1/me/proposals?limit=100",
                200,
                Map.of(),
                "{\"items\":[{\"id\":90,\"state\":\"proposed\",\"article\":{\"id\":7}},"
                        + "{\"id\":91,\"state\":\"proposed\",\"article\":{\"id\":8}},"
                        + "{\"id\":92,\"state\":\"rejected\",\"article\":{\"id\":7}}]}");

        assertThat(browser.logIn().open("/wiki/Alliance").body())
                .contains("href=\"/rename/Alliance\"", "waits for review", "href=\"/proposals/90\"")
                .doesNotContain("href=\"/delete/Alliance\"", "/proposals/91", "/proposals/92");
    }
}
