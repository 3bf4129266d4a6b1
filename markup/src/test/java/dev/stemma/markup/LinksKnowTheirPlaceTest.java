package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each wikilink says where it leads and where exactly it stands. */
class LinksKnowTheirPlaceTest {

    private final Markup markup = new Markup(Generated.UNHURRIED);

    @Test
    void aLinkTellsEverythingAboutItself() {
        String source = "🌙\n# A head\nsee [[ far_side #Dark Side|the *far* side]].";
        assertThat(markup.links(source))
                .containsExactly(new Wikilink(
                        Title.parse("Far side"),
                        "Dark Side",
                        "dark-side",
                        "the far side",
                        true,
                        "a-head",
                        source.indexOf("[[") - 1,
                        source.indexOf("]]") + 1,
                        source.indexOf("far_side") - 1,
                        source.indexOf(" #Dark") - 1));
    }

    @Test
    void withinThePageThereIsNoTitle() {
        Wikilink link = markup.links("[[#Dark side]]").getFirst();
        assertThat(link.title()).isNull();
        assertThat(link.key()).isNull();
        assertThat(link.anchor()).isEqualTo("dark-side");
        assertThat(link.targetStart()).isEqualTo(link.targetEnd());
    }

    @Test
    void linksAreFoundInEveryBlock() {
        String source = """
                # [[H]]
                > [[Q]]
                - [[L]]
                \t- \t[[T]]

                | a | b |
                |---|---|
                | x \\| [[C1|y]] | [[C2\\|z]] and \\| [[C3]] |

                *[[E|**s**]]* ![[I]] [^1] `[[no]]` ![a [[no]]](x)

                [^1]: [[F]]

                    [[no]]
                """;
        assertThat(markup.links(source))
                .extracting(link -> cut(source, link.targetStart(), link.targetEnd()))
                .containsExactly("H", "Q", "L", "T", "C1", "C2", "C3", "E", "I", "F", "no");
        assertThat(markup.links(source)).allSatisfy(link -> assertThat(cut(source, link.start(), link.end()))
                .matches("(?s)\\[\\[.*\\]\\]"));
    }

    @Test
    void offsetsCutTheLinkOutOfAnySource() {
        Random random = Generated.random();
        for (int i = 0; i < 2_000; i++) {
            String source = Generated.source(random);
            for (Wikilink link : markup.links(source)) {
                assertThat(cut(source, link.start(), link.end()))
                        .as(source)
                        .startsWith("[[")
                        .endsWith("]]");
                if (link.title() != null) {
                    // the blank parts a backslash at the end of a title from the brackets, as it did in the source
                    assertThat(markup.links("[[" + cut(source, link.targetStart(), link.targetEnd()) + " ]]"))
                            .as(source)
                            .extracting(Wikilink::title)
                            .containsExactly(link.title());
                }
            }
        }
    }

    @Test
    void allReadingsOfASourceAgree() {
        Random random = Generated.random();
        for (int i = 0; i < 1_000; i++) {
            String source = Generated.source(random);
            Rendering rendering = markup.render(source);
            assertThat(rendering.links()).isEqualTo(markup.links(source));
            assertThat(rendering.sections()).isEqualTo(markup.sections(source));
        }
    }

    private static String cut(String source, int start, int end) {
        return source.substring(source.offsetByCodePoints(0, start), source.offsetByCodePoints(0, end));
    }
}
