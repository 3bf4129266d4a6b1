package dev.stemma.gateway.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class SearchingLeadsToTheArticleOrOffersItIT {

    private final Browser browser = new Browser();

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void theTitleOfAnArticleLeadsToIt() {
        Articles.exists("Alliance", "Alliance", "text", "<p>Text</p>", "ada");

        assertThat(browser.look("/search?title=alliance")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/wiki/Alliance");
    }

    @Test
    void theBeginningOfOneListsThoseThatBeginLikeItAndOffersToWrite() {
        Articles.doesNotExist("Al");
        list("al", "{\"items\":[{\"id\":1,\"title\":\"Alliance\"}],\"next\":\"abc\"}");

        assertThat(browser.open("/search?title=al").body())
                .contains("Articles that begin with “al”", "<a href=\"/wiki/Alliance\">Alliance</a>")
                .contains("href=\"/articles?prefix=al&amp;cursor=abc\"")
                .contains("href=\"/edit/Al\"");
    }

    @Test
    void whatIsTypedIsNoMarkup() {
        list("Al%22%3E%3Cb%3E", "{\"items\":[],\"next\":null}");

        assertThat(browser.open("/search?title=Al%22%3E%3Cb%3E").body()).contains("Al&quot;&gt;&lt;b&gt;");
    }

    private static void list(String prefix, String answer) {
        Stubs.answer("article", "GET /api/v1/articles?limit=60&prefix=" + prefix, 200, Map.of(), answer);
    }
}
