package dev.stemma.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
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
        Articles.backlinks("Alliance", "Triple Entente");

        HttpResponse<String> page = browser.open("/wiki/Alliance");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<h1>Alliance</h1>", "href=\"/edit/Alliance\"", "Last changed by ada", "5 January 2026")
                .contains("<a href=\"/wiki/Triple_Entente\">Triple Entente</a>")
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
                .hasSize(4);
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
    void anArticleIsShownAlsoWhenItsLinksCannotBeKnown() {
        Articles.exists("Alliance", "Alliance", "text", TEXT, "ada");
        Stubs.stop("link");
        try {
            HttpResponse<String> page = browser.open("/wiki/Alliance");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(TEXT, "The links cannot be shown at the moment.");
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
    void theListShowsArticlesByPrefixAndOffersWhatIsMissing() {
        Stubs.answer(
                "article",
                "GET /api/v1/articles?limit=60&prefix=Al%22%3E%3Cb%3E",
                200,
                Map.of(),
                "{\"items\":[],\"next\":null}");
        Stubs.answer(
                "article",
                "GET /api/v1/articles?limit=60&prefix=al",
                200,
                Map.of(),
                "{\"items\":[{\"id\":1,\"title\":\"Alliance\"}],\"next\":\"abc\"}");

        assertThat(browser.open("/?prefix=Al%22%3E%3Cb%3E").body()).contains("Al&quot;&gt;&lt;b&gt;");
        assertThat(browser.open("/?prefix=al").body())
                .contains("<a href=\"/wiki/Alliance\">Alliance</a>")
                .contains("href=\"/?prefix=al&amp;cursor=abc\"")
                .contains("href=\"/edit/Al\"");
    }
}
