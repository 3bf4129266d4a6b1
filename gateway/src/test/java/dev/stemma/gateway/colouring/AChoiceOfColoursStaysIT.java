package dev.stemma.gateway.colouring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@AtTheDoor
class AChoiceOfColoursStaysIT {

    private static final String PAGE = "/wiki/a%7Cb";

    private final Browser browser = new Browser();

    @Test
    void theNextPageHasTheChosenColours() {
        assertThat(browser.open(PAGE).body()).contains("<html lang=\"en\">");

        HttpResponse<String> answer = browser.submit("/colours", Map.of("colours", "dark", "to", PAGE));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(PAGE);
        assertThat(browser.open(PAGE).body()).contains("<html lang=\"en\" data-colours=\"dark\">");
    }

    @Test
    void anythingElseMeansWhatTheSystemPrefers() {
        browser.submit("/colours", Map.of("colours", "dark"));
        browser.submit("/colours", Map.of("colours", "\"><script>"));

        assertThat(browser.open(PAGE).body()).contains("<html lang=\"en\">");
    }

    @Test
    void nobodyIsSentElsewhere() {
        HttpResponse<String> answer = browser.submit("/colours", Map.of("colours", "dark", "to", "//example.org/"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("example.org");
        assertThat(browser.submit("/colours", Map.of("colours", "dark"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }
}
