package dev.stemma.article.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.article.editing.ThreeWayMerge.Merged;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoChangesOfOneTextAreMergedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # other line
            one;two;three | ONE;two;three | one;two;THREE | ONE;two;THREE
            # other sentence of one paragraph
            States ally. Threats bind them. | States ally often. Threats bind them. | States ally. Common threats bind them. | States ally often. Common threats bind them.
            # other word of one sentence
            A treaty binds two small states. | A pact binds two small states. | A treaty binds two great states. | A pact binds two great states.
            # a spelling here, a sentence there
            Aliances deter. They also restrain. | Alliances deter. They also restrain. | Aliances deter. They also restrain. Both cost. | Alliances deter. They also restrain. Both cost.
            # other items of a list
            - one;- two;- three | - one;- 2;- three | - one;- two;- three;- four | - one;- 2;- three;- four
            # both made the same change
            one;two | one;2 | one;2 | one;2
            # one side left everything alone
            one;two | one;two | one;2 | one;2
            # a paragraph went, another was changed
            one;;two;;three;;four | one;;three;;four | one;;two;;three;;vier | one;;three;;vier
            # a line and a word beside it
            a b c d;e | a b c D;e | A b c d;e;f | A b c D;e;f
            """)
    void cleanly(String base, String current, String yours, String expected) {
        Merged merged = ThreeWayMerge.merge(lines(base), lines(current), lines(yours));

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text()).isEqualTo(lines(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the same word
            A treaty binds. | A pact binds. | An accord binds.
            # neighbouring words
            A small state joins. | A tiny state joins. | A small country joins.
            # one deletes what the other changes
            one;two;three | one;three | one;TWO;three
            # two endings
            one | one;two | one;three
            # the same item
            - one;- two | - one;- 2 | - one;- II
            # the same sentence, written anew
            Allies share risk. | Partners spread danger. | Friends split cost.
            """)
    void notWhereTheyOverlap(String base, String current, String yours) {
        Merged merged = ThreeWayMerge.merge(lines(base), lines(current), lines(yours));

        assertThat(merged.isClean()).isFalse();
        assertThat(merged.conflicts()).allSatisfy(conflict -> {
            assertThat(lines(current)).contains(String.join("", conflict.current()));
            assertThat(lines(yours)).contains(String.join("", conflict.yours()));
        });
    }

    @Test
    void whatTheTwoSidesAddOnLinesOfTheirOwnIsAllThere() {
        long seed = ThreadLocalRandom.current().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int size = 4 + random.nextInt(20);
            String base =
                    IntStream.range(0, size).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
            int one = random.nextInt(size / 2 - 1);
            int other = size / 2 + 1 + random.nextInt(size / 2 - 1);
            String current = base.replace("line " + one + "\n", "line " + one + "\ntoken-current\n");
            String yours = base.replace("line " + other + "\n", "line " + other + "\ntoken-yours\n");

            Merged merged = ThreeWayMerge.merge(base, current, yours);

            assertThat(merged.isClean()).isTrue();
            assertThat(merged.text().replace("token-current\n", "").replace("token-yours\n", ""))
                    .isEqualTo(base);
            assertThat(merged.text()).contains("token-current\n", "token-yours\n");
        }
    }

    @Test
    void theEndOfATextWithoutANewlineIsKept() {
        assertThat(ThreeWayMerge.merge("a\nb\nc", "A\nb\nc", "a\nb\nC").text()).isEqualTo("A\nb\nC");
        assertThat(ThreeWayMerge.merge("", "x\n", "").text()).isEqualTo("x\n");
    }

    private static String lines(String text) {
        return text.replace(';', '\n') + "\n";
    }
}
