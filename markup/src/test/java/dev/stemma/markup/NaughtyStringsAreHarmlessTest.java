package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Strings that broke other programs break nothing here. */
@EnabledIfSystemProperty(named = Inputs.PROPERTY, matches = ".+")
class NaughtyStringsAreHarmlessTest {

    private final Markup markup = new Markup(Generated.UNHURRIED);

    @Test
    void asSourceInEveryPlace() {
        int strings = 0;
        for (JsonNode string : Inputs.json("blns.json")) {
            String naughty =
                    string.isTextual() ? string.asText() : string.path("string").asText();
            for (String place :
                    new String[] {"%s", "# %s", "[x](%s)", "[[Moon|%s]]", "[[%s]]", "[%s](x \"%s\")", "> %s\n%s"}) {
                SafeOutput.check(markup.render(place.replace("%s", naughty)).html());
            }
            strings++;
        }
        assertThat(strings).isGreaterThan(400);
    }

    @Test
    void asTitleTheyAreKeptOrRefusedByARule() {
        int refused = 0;
        for (JsonNode string : Inputs.json("blns.json")) {
            String naughty =
                    string.isTextual() ? string.asText() : string.path("string").asText();
            try {
                Title title = Title.parse(naughty);
                assertThat(Title.parse(title.text())).isEqualTo(title);
            } catch (InvalidTitle invalid) {
                assertThat(invalid.position()).isBetween(0, naughty.codePointCount(0, naughty.length()));
                refused++;
            }
        }
        System.out.println("naughty strings refused as titles: " + refused);
    }

    @Test
    void knownAttacksFail() {
        for (String suite : new String[] {"markdown-it-xss", "markdown-it-fatal-proto"}) {
            Inputs.json(suite + ".json")
                    .forEach(attack -> SafeOutput.check(
                            markup.render(attack.get("markdown").asText()).html()));
        }
    }
}
