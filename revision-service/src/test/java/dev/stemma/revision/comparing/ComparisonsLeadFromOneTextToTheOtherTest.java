package dev.stemma.revision.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.revision.Prose;
import dev.stemma.revision.comparing.CompareLines.Comparison;
import dev.stemma.revision.comparing.Line.Highlight;
import dev.stemma.revision.comparing.Line.Moved;
import dev.stemma.revision.comparing.Line.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonsLeadFromOneTextToTheOtherTest {

    private static final int CASES = 400;
    private static final int MEBI = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {0, 3, CompareLines.ALL_CONTEXT})
    void whateverChangedAndHoweverMuchContextIsShown(int context) {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            String from = text(random);
            String to = random.nextInt(4) == 0 ? text(random) : changed(from, random);

            Comparison comparison = CompareLines.compare(from, to, context);

            assertThat(comparison.complete()).isTrue();
            assertThat(applied(comparison, from)).as("seed %d", seed).isEqualTo(to);
            comparison.lines().forEach(ComparisonsLeadFromOneTextToTheOtherTest::highlightsLieWithinTheLine);
        }
    }

    @Test
    void ofTextsOfTwoMebibytes() {
        Random random = new Random(1);
        String from = Prose.of(random, 2 * MEBI);
        String to = from;
        for (int edit = 0; edit < 3; edit++) {
            to = Prose.edited(to, random);
        }

        assertThat(applied(CompareLines.compare(from, to, 3), from)).isEqualTo(to);
    }

    @Test
    void ofHostileTextsOfTwoMebibytesAsFarAsItIsShown() {
        List<String> hostile = List.of(
                "\n".repeat(2 * MEBI),
                "a\nb\n".repeat(MEBI / 2),
                Prose.of(new Random(2), 2 * MEBI).replace('\n', ' '),
                Prose.of(new Random(3), MEBI / 2).replace(' ', '\n'),
                Prose.of(new Random(4), 2 * MEBI).replace('\n', ' '));
        for (int at = 0; at < hostile.size(); at++) {
            String from = hostile.get(at);
            String to = hostile.get((at + 1) % hostile.size());

            Comparison comparison = CompareLines.compare(from, to, 3);

            assertThat(comparison.lines()).hasSizeLessThanOrEqualTo(CompareLines.MOST_LINES);
            if (comparison.complete()) {
                assertThat(applied(comparison, from).equals(to)).isTrue();
            }
        }
    }

    /** What a reader makes of a comparison: lines that it does not name are as they were. */
    private static String applied(Comparison comparison, String from) {
        List<String> old = Arrays.asList(from.split("\n", -1));
        List<String> made = new ArrayList<>();
        int next = 0;
        for (Line line : comparison.lines()) {
            if (line.fromLine() != null && line.moved() != Moved.HERE) {
                made.addAll(old.subList(next, line.fromLine() - 1));
                assertThat(version(line, Type.ADDED)).isEqualTo(old.get(line.fromLine() - 1));
                next = line.fromLine();
            } else {
                int missing = line.toLine() - 1 - made.size();
                made.addAll(old.subList(next, next + missing));
                next += missing;
            }
            if (line.toLine() != null && line.moved() != Moved.AWAY) {
                made.add(version(line, Type.REMOVED));
                assertThat(made).hasSize(line.toLine());
            }
        }
        made.addAll(old.subList(next, old.size()));
        return String.join("\n", made);
    }

    /** The line without the parts of the other version. */
    private static String version(Line line, Type without) {
        int[] codePoints = line.text().codePoints().toArray();
        StringBuilder version = new StringBuilder();
        for (int at = 0; at < codePoints.length; at++) {
            int position = at;
            if (line.highlights().stream()
                    .noneMatch(part -> part.type() == without
                            && part.start() <= position
                            && position < part.start() + part.length())) {
                version.appendCodePoint(codePoints[at]);
            }
        }
        return version.toString();
    }

    private static void highlightsLieWithinTheLine(Line line) {
        int end = 0;
        for (Highlight part : line.highlights()) {
            assertThat(part.start()).isGreaterThanOrEqualTo(end);
            assertThat(part.length()).isPositive();
            end = part.start() + part.length();
        }
        assertThat(end)
                .isLessThanOrEqualTo(line.text().codePointCount(0, line.text().length()));
        assertThat(line.type() == Type.CHANGED || line.highlights().isEmpty()).isTrue();
    }

    private static String text(Random random) {
        List<String> lines = new ArrayList<>();
        for (int count = random.nextInt(12); count > 0; count--) {
            lines.add(line(random));
        }
        return String.join("\n", lines) + (random.nextBoolean() ? "\n" : "");
    }

    private static String line(Random random) {
        List<String> words = new ArrayList<>();
        for (int count = random.nextInt(9); count > 0; count--) {
            words.add(List.of("one", "two", "Ümläut", "🜁🜂", "é́", "[[Link|x]]", "字漢", "", "\t", "end.\r")
                    .get(random.nextInt(10)));
        }
        return String.join(" ", words);
    }

    private static String changed(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> lines.set(at, lines.get(at) + " more");
                case 1 -> lines.add(at, line(random));
                case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
                default -> lines.set(at, lines.get(at).replaceFirst("o\\w+", "other"));
            }
        }
        return String.join("\n", lines);
    }
}
