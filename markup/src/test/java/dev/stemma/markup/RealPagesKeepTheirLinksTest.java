package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** On a real site with links of our form, we find the links that others find, in their order. */
@EnabledIfSystemProperty(named = "stemma.site", matches = ".+")
class RealPagesKeepTheirLinksTest {

    private final Markup markup = new Markup(Generated.UNHURRIED);

    @Test
    void linksOfPagesThatTheSampleHoldsInFull() throws IOException {
        Map<String, String> pages = pages();
        int compared = 0;
        for (Map.Entry<String, JsonNode> page :
                Inputs.json(site("expected-links-at-head.json")).get("outlinks").properties()) {
            if (pages.containsKey(page.getKey())) {
                assertThat(found(pages.get(page.getKey()))).as(page.getKey()).isEqualTo(expected(page.getValue()));
                compared++;
            }
        }
        System.out.println("pages of a real site whose links agree: " + compared);
        assertThat(compared).isGreaterThan(10);
    }

    /** A file in the folder of a recorded site. */
    private static Path site(String name) {
        return Path.of(System.getProperty("stemma.site"), name);
    }

    private static List<String> expected(JsonNode links) {
        List<String> targets = new ArrayList<>();
        links.forEach(link -> targets.add(
                link.get("target").asText() + "#" + link.get("anchor").asText("")));
        return targets;
    }

    private List<String> found(String source) {
        return markup.links(source).stream()
                .map(link -> source.substring(
                                source.offsetByCodePoints(0, link.targetStart()),
                                source.offsetByCodePoints(0, link.targetEnd()))
                        + "#" + (link.section() == null ? "" : link.section()))
                .toList();
    }

    /** The state at the end of the sample of recent edits. */
    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(site("replay-recent-sample.jsonl"))) {
            JsonNode step = json.readTree(line);
            String text = step.path("text")
                    .asText(pages.getOrDefault(step.path("fromTitle").asText(), ""));
            pages.remove(step.path("fromTitle").asText());
            pages.remove(step.get("title").asText());
            if (!step.get("op").asText().equals("delete")) {
                pages.put(step.get("title").asText(), text);
            }
        }
        return pages;
    }
}
