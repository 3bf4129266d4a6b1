package dev.stemma.revision.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.revision.comparing.CompareLines.Stats;
import dev.stemma.revision.comparing.Line.Highlight;
import dev.stemma.revision.comparing.Line.Moved;
import dev.stemma.revision.comparing.Line.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedLinesAreShownByWordsTest {

    @Test
    void withHighlightsInCodePoints() {
        List<Line> lines = lines("🜁 The quick fox jumps", "🜁 The slow fox jumps");

        assertThat(lines)
                .containsExactly(new Line(
                        Type.CHANGED,
                        1,
                        1,
                        "🜁 The quickslow fox jumps",
                        List.of(new Highlight(6, 5, Type.REMOVED), new Highlight(11, 4, Type.ADDED)),
                        null));
    }

    @Test
    void pairedByWhatTheyHaveInCommon() {
        List<Line> lines = lines(
                "Alpha beta gamma delta.\nSomething else entirely.", "A new first line!\nAlpha beta gamma epsilon.");

        assertThat(lines.stream().map(Line::type)).containsExactly(Type.ADDED, Type.CHANGED, Type.REMOVED);
    }

    @Test
    void linesWithNothingInCommonAreRemovedAndAdded() {
        assertThat(lines("Alpha beta.", "Gamma delta!").stream().map(Line::type))
                .containsExactly(Type.REMOVED, Type.ADDED);
    }

    @Test
    void movedParagraphsAreMarkedInBothPlaces() {
        String paragraph = "This paragraph goes to the end.";
        String rest = "First of all.\nThen this.\nAnd this.\nThis too.\nAnd that is all.";
        CompareLines.Comparison comparison = CompareLines.compare(paragraph + "\n" + rest, rest + "\n" + paragraph, 0);

        assertThat(comparison.lines())
                .containsExactly(Line.moved(0, 5, paragraph, Moved.AWAY), Line.moved(0, 5, paragraph, Moved.HERE));
        assertThat(comparison.stats()).isEqualTo(new Stats(0, 0, 0, 1));
    }

    @Test
    void newlineAtTheEndIsAnEmptyLastLine() {
        assertThat(lines("a", "a\n")).containsExactly(Line.added(1, ""));
    }

    @Test
    void onlyLinesNearAChangeAreShown() {
        String from = "1\n2\n3\n4\n5\n6\n7\n8\n9";
        CompareLines.Comparison comparison = CompareLines.compare(from, from.replace("5\n", ""), 1);

        assertThat(comparison.lines())
                .containsExactly(Line.context(3, 3, "4"), Line.removed(4, "5"), Line.context(5, 4, "6"));
    }

    @Test
    void sameTextsHaveNoLines() {
        assertThat(lines("a\nb", "a\nb")).isEmpty();
    }

    private static List<Line> lines(String from, String to) {
        return CompareLines.compare(from, to, 0).lines();
    }
}
