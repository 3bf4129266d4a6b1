package dev.stemma.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.reading.ReadingPages.Contents;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Rendering;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsAreTheSectionsOfTheMarkupTest {

    private static final ReadingWords WORDS = (ReadingWords) Proxy.newProxyInstance(
            ReadingWords.class.getClassLoader(),
            new Class<?>[] {ReadingWords.class},
            (proxy, message, arguments) -> message.getName());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead only",
                "# One\n\ntext\n\n## Two\n\n### Three\n\n# One\n",
                "Setext\n======\n\nAnother *one*\n---\n",
                "> ## Within a quotation\n\n- ## Within a list\n\n1. > # Within both\n\n## Outside\n",
                "## A & b <i>c</i> `d` \"e\" 'f' [g](https://example.org) [[H|h]] ![i](https://example.org/i)\n",
                "## Noted[^1]\n\n[^1]: # A heading in a note\n\n## Next\n",
                "## Ünïcode – “signs” &amp; &lt;\n\n##  \n\n## Section\n",
                "```\n## no heading\n```\n\n<blockquote>\n\n## Raw\n\n</ul>\n\n## More\n"
            })
    void whateverTheText(String source) {
        Rendering rendering = new Markup(Limits.STANDARD).render(source);
        DressText dressing = new DressText("X", WORDS);

        String dressed = dressing.dress(rendering.html());

        List<Contents> expected = rendering.sections().stream()
                .map(section -> new Contents(section.id(), section.level(), section.heading()))
                .toList();
        assertThat(dressing.contents()).isEqualTo(expected);
        assertThat(dressed.split("class=\"edit-section\"", -1)).hasSize(expected.size() + 1);
    }
}
