package dev.stemma.gateway.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ASectionIsLaidBackWhereItStoodTest {

    private static final String TEXT =
            "Lead 𝄞.\n\n## One\n\n1\n\n## Two\n\n2\n\n### Below two\n\n2b\n\n\n## Three\n\n3\n";

    @Test
    void aSectionHasItsSubsectionsAndNoNewlinesAtItsEnd() {
        assertThat(section(TEXT, "two").text()).isEqualTo("## Two\n\n2\n\n### Below two\n\n2b");
    }

    @Test
    void whatStandsAroundASectionStays() {
        assertThat(section(TEXT, "two").layBack("## Zwei\n\nzwei\n\n\n\n"))
                .isEqualTo("Lead 𝄞.\n\n## One\n\n1\n\n## Zwei\n\nzwei\n\n\n## Three\n\n3\n");
    }

    @Test
    void anEmptiedSectionIsRemoved() {
        assertThat(section(TEXT, "two").layBack("\n")).isEqualTo("Lead 𝄞.\n\n## One\n\n1\n\n## Three\n\n3\n");
    }

    @Test
    void aTextHasNoSectionThatItDoesNotName() {
        assertThat(SectionText.of(TEXT, sections(TEXT), "four")).isEmpty();
    }

    @Test
    void anySectionOfAnyTextLaidBackUnchangedIsTheSameText() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String text = text(random);
            for (JsonNode section : sections(text)) {
                SectionText cut = section(text, section.path("id").asText());
                assertThat(cut.layBack(cut.text())).as("seed %d", seed).isEqualTo(text);
            }
        }
    }

    private static String text(Random random) {
        List<String> lines =
                List.of("## Head", "# Top", "### 𝄞 deep", "word", "", "", "> quote", "ü\u0301", "Under\n---");
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> lines.get(random.nextInt(lines.size())))
                .collect(Collectors.joining("\n"));
    }

    private static SectionText section(String text, String id) {
        return SectionText.of(text, sections(text), id).orElseThrow();
    }

    private static JsonNode sections(String text) {
        return new ObjectMapper()
                .valueToTree(new Markup(Limits.STANDARD).render(text).sections());
    }
}
