package dev.stemma.revision.recording.attributing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsKeepTheirFirstAuthorTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void inCasesWorkedOutByHand(String name, List<String> texts, String blamed) {
        Traced article = new Traced();
        for (int revision = 1; revision <= texts.size(); revision++) {
            article.next(texts.get(revision - 1), revision);
        }

        assertThat(article.blamed()).isEqualTo(blamed);
    }

    static List<Arguments> cases() {
        return List.of(
                of("one revision", "1:Hello, world.\n", "Hello, world.\n"),
                of("an empty text", "", "x", ""),
                of("a word added", "1:The |2:quick |1:fox.", "The fox.", "The quick fox."),
                of("a word replaced", "1:The |2:slow |1:fox.", "The quick fox.", "The slow fox."),
                of("a word left out", "1:The fox.", "The quick fox.", "The fox."),
                of(
                        "a deleted word brought back",
                        "1:The quick fox.\n",
                        "The quick fox.\n",
                        "The fox.\n",
                        "The quick fox.\n"),
                of(
                        "a page blanked and restored with one more sentence",
                        "1:One. Two.\n\nThree. |3:Four.\n",
                        "One. Two.\n\nThree.\n",
                        "",
                        "One. Two.\n\nThree. Four.\n"),
                of(
                        "a deleted paragraph brought back by a third author elsewhere",
                        "2:New words\n\n|1:Kept here.\n\nFirst paragraph. With two sentences.\n\n|3:Own words.",
                        "First paragraph. With two sentences.\n\nKept here.",
                        "New words\n\nKept here.",
                        "New words\n\nKept here.\n\nFirst paragraph. With two sentences.\n\nOwn words."),
                of(
                        "a deleted sentence brought back into another paragraph",
                        "1:Alpha beta. Gamma delta. |3:Epsilon.",
                        "Alpha beta. Gamma delta.",
                        "Alpha beta.",
                        "Alpha beta. Gamma delta. Epsilon."),
                of("paragraphs swapped", "1:Second.\n\nFirst.\n\n", "First.\n\nSecond.\n\n", "Second.\n\nFirst.\n\n"),
                of("a sentence said twice", "1:Again. |2:Again.", "Again.", "Again. Again."),
                of("white space has the author of the word before", "1:A  B\n\nC", "A B C", "A  B\n\nC"),
                of("signs of scripts without spaces", "1:漢|2:新|1:字。", "漢字。", "漢新字。"),
                of("signs outside the basic plane", "1:🜁|2:🜂|1:🜃", "🜁🜃", "🜁🜂🜃"),
                of(
                        "brought back, then changed",
                        "1:One |4:more |1:time.",
                        "One time.",
                        "x",
                        "One time.",
                        "One more time."));
    }

    private static Arguments of(String name, String blamed, String... texts) {
        return Arguments.of(name, List.of(texts), blamed);
    }
}
