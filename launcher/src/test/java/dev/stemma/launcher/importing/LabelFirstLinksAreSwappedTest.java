package dev.stemma.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelFirstLinksAreSwappedTest {
    @Test
    void inText() {
        assertThat(LabelFirst.swapped("See [[the label|guide.topic#a]] and ![[x|y]], [[plain]].\n"))
                .isEqualTo("See [[guide.topic#a|the label]] and ![[y|x]], [[plain]].\n");
    }

    @Test
    void butNotInCode() {
        String code = "`[[a|b]]` and ``x ` [[a|b]]``\n```md\n[[a|b]]\n```\n~~~\n[[a|b]]\n```\n[[a|b]]\n~~~\n";

        assertThat(LabelFirst.swapped(code + "[[a|b]]")).isEqualTo(code + "[[b|a]]");
    }

    @Test
    void norInCommentsWhateverStandsInThem() {
        String comment = "<!-- ```\n[[a|b]]\n``` -->\n<!-- [[a|b]] -->\n";

        assertThat(LabelFirst.swapped(comment + "[[a|b]]")).isEqualTo(comment + "[[b|a]]");
    }

    @Test
    void andNothingElseChanges() {
        String text = "a | b\r\n[[x|y|z]] [[|]] [[ `a|b` ]]\n\n   \n";

        assertThat(LabelFirst.swapped(text)).isEqualTo(text);
    }
}
