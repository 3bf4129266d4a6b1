package dev.stemma.gateway.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class ChangesAreShownLineByLineIT {

    private static final String COMPARED = """
            {"from":{"id":42,"article":{"id":7,"title":"Alliance"},"parents":[],"author":{"name":"ada"},"at":"2026-01-05T09:30:00Z"},
             "to":{"id":43,"article":{"id":7,"title":"Alliance"},"parents":[42],"author":{"name":"bob"},"at":"2026-01-06T09:30:00Z"},
             "lines":[
              {"type":"context","fromLine":9,"toLine":9,"text":"same <b>","highlights":[]},
              {"type":"changed","fromLine":10,"toLine":10,"text":"🌙oldnew.",
               "highlights":[{"start":1,"length":3,"type":"removed"},{"start":4,"length":3,"type":"added"}]},
              {"type":"moved","fromLine":11,"toLine":20,"text":"wandering","highlights":[],"moved":"away"},
              {"type":"added","fromLine":null,"toLine":11,"text":"young","highlights":[]}],
             "stats":{"added":1,"removed":0,"changed":1,"moved":1},"complete":true}""";

    private final Browser browser = new Browser();

    @BeforeEach
    void compared() {
        Stubs.forget();
        Stubs.answer("revision", "GET /api/v1/revisions/42/compare/43", 200, Map.of(), COMPARED);
    }

    @Test
    void sideBySideEachSideHasItsOwnWords() {
        assertThat(browser.open("/compare?from=42&to=43").body())
                .contains("1 lines added, 0 removed, 1 changed, 1 moved")
                .contains(
                        "<td class=\"line before\">🌙<del>old</del>.</td>",
                        "<td class=\"line after\">🌙<ins>new</ins>.</td>")
                .contains("Moved to line 20", "same &lt;b&gt;", "tr class=\"gap\"");
    }

    @Test
    void inOneColumnBothVersionsStandTogether() {
        assertThat(browser.open("/compare?from=42&to=43&view=inline").body())
                .contains("<td class=\"line\">🌙<del>old</del><ins>new</ins>.</td>")
                .contains("href=\"/compare?from=42&amp;to=43\"");
    }

    @Test
    void withoutTwoRevisionsItSaysHowToChooseThem() {
        assertThat(browser.open("/compare?from=42").statusCode()).isEqualTo(400);
        assertThat(browser.open("/compare?from=x&to=%2F..").body()).contains("Name two revisions");
    }
}
