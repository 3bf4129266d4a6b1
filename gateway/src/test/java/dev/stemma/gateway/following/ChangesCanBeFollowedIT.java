package dev.stemma.gateway.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class ChangesCanBeFollowedIT {

    private static final String PAGE = """
            {"items":[{"id":43,"article":{"id":7,"title":"A/B"},"parents":[42],"author":{"name":"ada"},
             "at":"2026-01-06T09:30:00Z","publishedAt":"2026-01-06T09:30:00Z","comment":"why"}],"next":null}""";

    private final Browser browser = new Browser();

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @Test
    void recentChangesNameTheArticleAndKnowTheirStream() {
        Stubs.answer("revision", "GET /api/v1/changes?author=ada&kind=created", 200, Map.of(), PAGE);

        assertThat(browser.open("/changes?author=ada&kind=created").body())
                .contains("<a href=\"/wiki/A%2FB\">A/B</a>", "href=\"/users/ada\"", "why")
                .contains("data-live=\"/api/v1/stream/changes?author=ada&amp;kind=created\"");
    }

    @Test
    void whatIsNotFromNowOnIsNotLive() {
        Stubs.answer("revision", "GET /api/v1/changes?cursor=abc", 200, Map.of(), PAGE);

        assertThat(browser.open("/changes?cursor=abc").body()).contains("A/B").doesNotContain("data-live");
    }

    @Test
    void contributionsAreThoseOfOnePerson() {
        Stubs.answer("revision", "GET /api/v1/users/a%2Fb/contributions", 200, Map.of(), PAGE);

        assertThat(browser.open("/users/a%2Fb?author=other").body())
                .contains("What a/b wrote", "<a href=\"/wiki/A%2FB\">A/B</a>");
    }

    @Test
    void aServiceThatIsDownIsSaidInWords() {
        Stubs.stop("revision");
        try {
            assertThat(browser.open("/changes").statusCode()).isEqualTo(503);
            assertThat(browser.open("/").body()).contains("This cannot be shown at the moment.");
        } finally {
            Stubs.start("revision");
        }
    }
}
