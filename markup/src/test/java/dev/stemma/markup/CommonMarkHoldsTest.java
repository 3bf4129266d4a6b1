package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** CommonMark's own examples hold but for those that our rules decide otherwise, which are all listed here. */
@EnabledIfSystemProperty(named = Inputs.PROPERTY, matches = ".+")
class CommonMarkHoldsTest {

    /** Raw HTML is text. */
    private static final String RAW_HTML =
            "21 31 148-191 201 308 309 344 475-477 491 494 524 536 613-617 623 625-631 642 643";

    /** Addresses are links wherever they stand. */
    private static final String AUTOLINKS = "602 606 608 611 612";

    /** Only http, https, mailto and no scheme. */
    private static final String SCHEMES = "596 598 599 601";

    /** What stands before a colon is taken for a scheme, even with signs that no scheme has. */
    private static final String COLONS = "500";

    /** Two brackets are a wikilink. */
    private static final String WIKILINKS = "548 559 590";

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private final Markup markup = new Markup(Generated.UNHURRIED);
    private final Map<Integer, JsonNode> examples = new TreeMap<>();

    CommonMarkHoldsTest() {
        Inputs.json("commonmark-0.31.2.json")
                .forEach(example -> examples.put(example.get("example").asInt(), example));
    }

    @Test
    void allExamplesHoldButThoseListed() {
        Set<Integer> different = new TreeSet<>();
        examples.forEach((number, example) -> {
            String html = markup.render(example.get("markdown").asText()).html();
            if (!same(html).equals(same(example.get("html").asText()))) {
                different.add(number);
            }
        });
        Set<Integer> listed = numbers(RAW_HTML + " " + AUTOLINKS + " " + SCHEMES + " " + COLONS + " " + WIKILINKS);
        assertThat(examples).hasSize(652);
        assertThat(different).containsExactlyInAnyOrderElementsOf(listed);
        System.out.printf(
                "CommonMark 0.31.2: %d of %d examples hold; %d raw HTML, %d autolinks, %d schemes, %d wikilinks differ%n",
                examples.size() - different.size(),
                examples.size(),
                numbers(RAW_HTML).size(),
                numbers(AUTOLINKS).size(),
                numbers(SCHEMES + " " + COLONS).size(),
                numbers(WIKILINKS).size());
    }

    @Test
    void rawHtmlIsShownAsItIsWritten() {
        for (int number : numbers(RAW_HTML)) {
            String source = examples.get(number).get("markdown").asText();
            String html = markup.render(source).html();
            SafeOutput.check(html);
            String shown = SafeOutput.unescaped(TAG.matcher(html).replaceAll(""));
            Matcher raw = TAG.matcher(examples.get(number).get("html").asText());
            while (raw.find()) {
                if (source.contains(raw.group())) {
                    assertThat(shown).as("example " + number).contains(raw.group());
                }
            }
        }
    }

    @Test
    void otherSchemesLeaveTheirText() {
        for (int number : numbers(SCHEMES)) {
            String source = examples.get(number).get("markdown").asText();
            assertThat(markup.render(source).html())
                    .isEqualTo(
                            "<p>" + source.strip().substring(1, source.strip().length() - 1) + "</p>\n");
        }
    }

    @Test
    void everyExampleIsSafe() {
        examples.values()
                .forEach(example -> SafeOutput.check(
                        markup.render(example.get("markdown").asText()).html()));
    }

    /** What does not count: ids, rel, spaces between tags, and how a quote or a round bracket is escaped. */
    private static String same(String html) {
        return html.replace(" rel=\"nofollow\"", "")
                .replaceAll("(<h[1-6]) id=\"[^\"]*\"", "$1")
                .replace("&#39;", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replaceAll(">\\s+<", "><")
                .strip();
    }

    private static Set<Integer> numbers(String list) {
        Set<Integer> numbers = new TreeSet<>();
        for (String part : list.split(" ")) {
            String[] ends = part.split("-");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                numbers.add(i);
            }
        }
        return numbers;
    }
}
