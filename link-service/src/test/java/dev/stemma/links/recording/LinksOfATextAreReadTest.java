package dev.stemma.links.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.links.Target;
import dev.stemma.links.recording.ReadLinks.Links;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinksOfATextAreReadTest {

    private final ReadLinks links = new ReadLinks();

    @Test
    void withTheSectionThatTheyStandIn() {
        Links read = links.in("[[Alliance]]\n\n# History\n\n[[alliance|Allies]] and [[Treaty#Form|form]]\n");

        assertThat(read.sections()).containsExactly("history");
        assertThat(read.targets())
                .containsExactly(
                        new Target("Alliance", "Alliance", null, null, "Alliance", 0, 1),
                        new Target("Alliance", "Alliance", null, 0, "Allies", 25, 1),
                        new Target("Treaty", "Treaty", "form", 0, "form", 49, 1));
    }

    @Test
    void countedWhereTheyRepeat() {
        assertThat(links.in("[[A b]] [[a_b|again]] [[A b]]").targets())
                .containsExactly(new Target("A_b", "A b", null, null, "A b", 0, 3));
    }

    @Test
    void butNotInCodeNorWithinTheArticle() {
        assertThat(links.in("`[[Code]]`\n\n```\n[[Block]]\n```\n\n# S\n\n[[#S]]\n")
                        .targets())
                .isEmpty();
    }

    @Test
    void inBoundedSpaceHoweverManyPlacesTheyNameOnOneTitle() {
        String source =
                IntStream.range(0, 30_000).mapToObj(i -> "[[T#s" + i + "]]").collect(Collectors.joining(" "));

        Links read = links.in(source);

        assertThat(read.targets()).hasSizeLessThanOrEqualTo(20_001);
        assertThat(read.targets().stream().mapToInt(Target::count).sum()).isEqualTo(30_000);
    }
}
