package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The offsets of sections cut the source into exactly what stands under each heading. */
class SectionsCutTheSourceTest {

    private static final int ROUNDS = 3_000;

    private final Markup markup = new Markup(Generated.UNHURRIED);

    @Test
    void aSectionGoesToTheNextHeadingThatIsNotLower() {
        String source = "above\n\n# One\na 🌙\n## Two\nb\n\nThree\n===\nc\n> # quoted\n\n# One\n";
        assertThat(markup.sections(source))
                .extracting(section -> section.id() + " " + section.level() + " " + section.heading() + ": "
                        + cut(source, section).replace("\n", "/"))
                .containsExactly(
                        "one 1 One: # One/a 🌙/## Two/b//",
                        "two 2 Two: ## Two/b//",
                        "three 1 Three: Three/===/c/> # quoted//",
                        "one-1 1 One: # One/");
        assertThat(markup.render(source).anchors()).containsExactly("one", "two", "three", "quoted", "one-1");
    }

    @Test
    void sectionsCoverEverythingFromTheFirstHeadingOn() {
        Random random = Generated.random();
        for (int i = 0; i < ROUNDS; i++) {
            String source = Generated.source(random);
            List<Section> sections = markup.sections(source);
            assertThat(sections).extracting(Section::id).doesNotHaveDuplicates();
            int previous = 0;
            for (Section section : sections) {
                assertThat(section.start()).as(source).isGreaterThanOrEqualTo(previous);
                assertThat(section.end()).as(source).isGreaterThan(section.start());
                previous = section.start() + 1;
            }
            for (int n = 0; n < sections.size(); n++) {
                assertThat(sections.get(n).end()).as(source).isEqualTo(expectedEnd(source, sections, n));
            }
        }
    }

    private static int expectedEnd(String source, List<Section> sections, int n) {
        return sections.subList(n + 1, sections.size()).stream()
                .filter(later -> later.level() <= sections.get(n).level())
                .mapToInt(Section::start)
                .findFirst()
                .orElse(source.codePointCount(0, source.length()));
    }

    @Test
    void aSectionAloneBeginsWithItsOwnHeading() {
        Random random = Generated.random();
        for (int i = 0; i < ROUNDS; i++) {
            // a definition right above a heading of its own paragraph decides how the heading's lines are read
            String source = Generated.source(random).replace("]: ", "] ");
            for (Section section : markup.sections(source)) {
                List<Section> alone = markup.sections(cut(source, section));
                assertThat(alone).as(source).isNotEmpty();
                assertThat(alone.getFirst().start()).as(source).isZero();
                assertThat(alone.getFirst().level()).as(source).isEqualTo(section.level());
            }
        }
    }

    private static String cut(String source, Section section) {
        return source.substring(
                source.offsetByCodePoints(0, section.start()), source.offsetByCodePoints(0, section.end()));
    }
}
