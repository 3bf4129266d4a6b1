package dev.stemma.gateway.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictsAreMarkedWithBothSidesTest {

    @Test
    void bothSidesStandWhereTheyOverlap() {
        Hunk first = new Hunk("b\n", "theirs\n", "mine\n", 2);
        Hunk second = new Hunk("d\n", "", "also mine\n", 4);

        assertThat(ConflictMarks.mark("a\ntheirs\nc\ne\n", List.of(first, second)))
                .isEqualTo("""
                a
                <<<<<<< as it stands now
                theirs
                =======
                mine
                >>>>>>> your text
                c
                <<<<<<< as it stands now
                =======
                also mine
                >>>>>>> your text
                e
                """);
    }

    @Test
    void aTextThatDoesNotEndWithANewlineKeepsItsWordsApart() {
        assertThat(ConflictMarks.mark("theirs", List.of(new Hunk("x", "theirs", "mine", 1))))
                .isEqualTo("""
                <<<<<<< as it stands now
                theirs
                =======
                mine
                >>>>>>> your text
                """);
    }

    @Test
    void aMarkIsFoundUntilTheLastOneIsGone() {
        String marked = ConflictMarks.mark("theirs\n", List.of(new Hunk("x\n", "theirs\n", "mine\n", 1)));

        assertThat(ConflictMarks.isIn(marked)).isTrue();
        assertThat(ConflictMarks.isIn("mine\n=======\n>>>>>>> your text")).isTrue();
        assertThat(ConflictMarks.isIn("A heading\n=======\n\n<<<<<<< something else"))
                .isFalse();
    }
}
