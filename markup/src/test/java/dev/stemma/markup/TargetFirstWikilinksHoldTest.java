package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Other implementations' examples of wikilinks hold, but for those whose target is no title of ours. */
@EnabledIfSystemProperty(named = Inputs.PROPERTY, matches = ".+")
class TargetFirstWikilinksHoldTest {

    private final Markup markup = new Markup(Generated.UNHURRIED);

    @Test
    void examplesHold() {
        List<String> different = new ArrayList<>();
        for (JsonNode example : Inputs.json("wikilinks.json")) {
            String html = markup.render(example.get("markdown").asText()).html();
            if (!ours(html).equals(theirs(example.get("html").asText()))) {
                different.add(example.get("suite").asText() + " "
                        + example.get("example").asText());
            }
        }
        // a pipe in a title, and titles of more than 100 characters
        assertThat(different).containsExactly("md4c-0.4.8 10", "md4c-0.4.8 21");
    }

    private static String ours(String html) {
        return html.replaceAll("<a class=\"wikilink\"[^>]*>", "<wikilink>")
                .replaceAll("<a href[^>]*>", "<a>")
                .replaceAll(">\\s+<", "><")
                .replace("</a>", "</>")
                .replace(" />", ">")
                .strip();
    }

    private static String theirs(String html) {
        return html.replaceAll("<x-wikilink[^>]*>", "<wikilink>")
                .replace("</x-wikilink>", "</>")
                // the second suite has wikilinks only, with plain anchors
                .replaceAll("<a href=\"(?!/url)[^>]*>", "<wikilink>")
                .replaceAll("<a href[^>]*>", "<a>")
                .replaceAll(">\\s+<", "><")
                .replace("</a>", "</>")
                .strip();
    }
}
