package dev.stemma.gateway.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class LinksCanBeSeenFromBothEndsIT {

    private final Browser browser = new Browser();

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void anArticleShowsWhatLinksHereWhereItLinksAndADrawing() {
        link(
                "/articles/Alliance/backlinks?limit=50",
                "{\"items\":[{\"id\":1,\"title\":\"A/B\",\"count\":2}],\"next\":\"x\"}");
        link(
                "/articles/Alliance/links?limit=100",
                "{\"items\":[{\"title\":\"Nowhere\",\"anchor\":\"a\",\"count\":1,\"exists\":false}],\"next\":null}");
        link("/articles/Alliance/neighbourhood?limit=15", """
                {"nodes":[{"id":7,"title":"Alliance","depth":0},{"id":1,"title":"A/B","depth":1}],"edges":[{"from":1,"to":7}]}""");

        assertThat(browser.open("/links/Alliance").body())
                .contains("<a href=\"/wiki/A%2FB\">A/B</a>", "2 times", "href=\"/links/Alliance?here=x\"")
                .contains("<a href=\"/edit/Nowhere\" class=\"missing\" rel=\"nofollow\">Nowhere § a</a>")
                .contains("<svg class=\"around-map\"", "<line x1=\"360\"");
    }

    @Test
    void whatCannotBeHadIsSaidInWords() {
        Stubs.stop("link");
        try {
            assertThat(browser.open("/links/Alliance").body())
                    .contains("This list cannot be shown at the moment.")
                    .doesNotContain("<svg class=\"around-map\"");
            assertThat(browser.open("/lists/orphans").body()).contains("This list cannot be shown at the moment.");
            assertThat(browser.open("/random").statusCode()).isEqualTo(503);
        } finally {
            Stubs.start("link");
        }
    }

    @Test
    void aListNamesItsEntriesAndHowManyThereAre() {
        link(
                "/links/wanted?limit=100",
                "{\"items\":[{\"title\":\"Wanted one\",\"count\":3}],\"total\":1,\"next\":\"more\"}");
        link("/links/redirects?kind=double&limit=100", "{\"items\":[],\"total\":0,\"next\":null}");

        assertThat(browser.open("/lists").body())
                .contains("href=\"/lists/wanted\"", "href=\"/lists/double-redirects\"");
        assertThat(browser.open("/lists/wanted").body())
                .contains("<a href=\"/edit/Wanted_one\" class=\"missing\"", "3 times", "1 in all")
                .contains("href=\"/lists/wanted?cursor=more\"");
        assertThat(browser.open("/lists/double-redirects").body()).contains("There is nothing in this list.");
        assertThat(browser.open("/lists/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void aRandomArticleIsOpened() {
        link("/links/random", "{\"id\":1,\"title\":\"A/B\"}");

        assertThat(browser.look("/random").headers().firstValue("Location").orElseThrow())
                .endsWith("/wiki/A%2FB");
    }

    private static void link(String path, String answer) {
        Stubs.answer("link", "GET /api/v1" + path, 200, Map.of(), answer);
    }
}
