package dev.stemma.article.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Conflict;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditsOfProseMergeUnlessTheyOverlapTest {

    static Stream<MergeCase> merging() throws IOException {
        return MergeCase.all().stream().filter(pair -> pair.merged() != null);
    }

    static Stream<MergeCase> overlapping() throws IOException {
        return MergeCase.all().stream().filter(pair -> pair.merged() == null);
    }

    @ParameterizedTest
    @MethodSource("merging")
    void merge(MergeCase pair) {
        for (Merged merged : bothWays(pair)) {
            assertThat(merged.conflicts()).isEmpty();
            assertThat(merged.text()).isEqualTo(pair.merged());
        }
        assertThat(Conservation.broken(pair.base(), pair.current(), pair.yours(), pair.merged()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlapping")
    void areRefusedWithBothSides(MergeCase pair) {
        bothWays(pair).forEach(merged -> assertThat(merged.isClean()).isFalse());

        assertThat(ThreeWayMerge.merge(pair.base(), pair.current(), pair.yours())
                        .conflicts())
                .allSatisfy(conflict -> isOf(pair, conflict));
    }

    @Test
    void aConflictSaysWhereAndWhatEachSideHas() {
        Merged merged = ThreeWayMerge.merge("a\nold\nz\n", "top\na\nsame\nnew\nz\n", "a\nsame\nother\nz\n");

        assertThat(merged.conflicts())
                .containsExactly(new Conflict(List.of("old\n"), List.of("new\n"), List.of("other\n"), 4));
        assertThat(merged.text()).isEqualTo("top\na\nsame\nnew\nz\n");
    }

    @Test
    void theEndOfATextWithoutANewlineIsKept() {
        assertThat(ThreeWayMerge.merge("a\nb\nc", "A\nb\nc", "a\nb\nC").text()).isEqualTo("A\nb\nC");
        assertThat(ThreeWayMerge.merge("", "x\n", "").text()).isEqualTo("x\n");
    }

    private static void isOf(MergeCase pair, Conflict conflict) {
        assertThat(pair.base()).contains(String.join("", conflict.base()));
        assertThat(pair.current()).contains(String.join("", conflict.current()));
        assertThat(pair.yours()).contains(String.join("", conflict.yours()));
    }

    private static List<Merged> bothWays(MergeCase pair) {
        return List.of(
                ThreeWayMerge.merge(pair.base(), pair.current(), pair.yours()),
                ThreeWayMerge.merge(pair.base(), pair.yours(), pair.current()));
    }
}
