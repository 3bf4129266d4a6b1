package dev.stemma.article.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Properties over random prose; {@code -Dstemma.seed=} repeats a run. */
class MergingIsFairToBothSidesTest {

    private static final int ROUNDS = 300;

    private final long seed =
            Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);

    @RepeatedTest(3)
    void aSideThatChangesNothingDoesNotCount() {
        for (int round = 0; round < ROUNDS; round++) {
            String base = prose();
            String changed = edited(base);
            assertThat(ThreeWayMerge.merge(base, changed, base))
                    .as("seed %d", seed)
                    .isEqualTo(new Merged(changed, List.of()));
            assertThat(ThreeWayMerge.merge(base, base, changed))
                    .as("seed %d", seed)
                    .isEqualTo(new Merged(changed, List.of()));
            assertThat(ThreeWayMerge.merge(base, changed, changed))
                    .as("seed %d", seed)
                    .isEqualTo(new Merged(changed, List.of()));
        }
    }

    @RepeatedTest(3)
    void sidesMayBeSwapped() {
        int clean = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String base = prose();
            String current = edited(base);
            String yours = edited(base);
            Merged merged = ThreeWayMerge.merge(base, current, yours);
            Merged swapped = ThreeWayMerge.merge(base, yours, current);
            assertThat(swapped.isClean()).as("seed %d", seed).isEqualTo(merged.isClean());
            if (merged.isClean()) {
                assertThat(swapped.text()).as("seed %d", seed).isEqualTo(merged.text());
                clean++;
            }
        }
        assertThat(clean).as("seed %d", seed).isBetween(ROUNDS / 20, ROUNDS - 1);
    }

    /** What a merge holds is no accident of one side: tokens of both are there, in their paragraphs. */
    @RepeatedTest(3)
    void changesOfDifferentParagraphsMergeAndAreBothThere() {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> base = paragraphs();
            List<Integer> places =
                    new ArrayList<>(IntStream.range(0, base.size()).boxed().toList());
            Collections.shuffle(places, random);
            List<String> current = new ArrayList<>(base);
            List<String> yours = new ArrayList<>(base);
            List<String> both = new ArrayList<>(base);
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                String changed = editedParagraph(base.get(place)) + " token" + i + ".";
                (i % 2 == 0 ? current : yours).set(place, changed);
                both.set(place, changed);
            }
            assertThat(ThreeWayMerge.merge(text(base), text(current), text(yours)))
                    .as("seed %d", seed)
                    .isEqualTo(new Merged(text(both), List.of()));
        }
    }

    /** Long texts are compared in parts; what lies between parts is not lost. */
    @Test
    void longTextsMergeAsShortOnesDo() {
        List<String> base =
                IntStream.range(0, 12_000).mapToObj(i -> word() + " " + i / 3).toList();
        List<String> current = new ArrayList<>(base);
        List<String> yours = new ArrayList<>(base);
        List<String> both = new ArrayList<>(base);
        for (int i = 0; i < base.size(); i += 4) {
            (i % 8 == 0 ? current : yours).set(i, "token" + i);
            both.set(i, "token" + i);
        }
        assertThat(ThreeWayMerge.merge(text(base), text(current), text(yours), () -> 0))
                .as("seed %d", seed)
                .isEqualTo(new Merged(text(both), List.of()));
    }

    @Test
    void tooMuchToCompareIsOneConflictAndNotAHang() {
        long[] clock = {0};
        String base = prose();
        String current = edited(base) + "\nx\n";

        Merged merged = ThreeWayMerge.merge(
                base.repeat(50), current.repeat(50), base.repeat(40), () -> clock[0] += 1_000_000_000L);

        assertThat(merged.text()).isEqualTo(current.repeat(50));
        assertThat(merged.conflicts()).hasSize(1);
    }

    @Test
    void tooManyLinesOrConflictsAreOneConflict() {
        String newlines = "\n".repeat(2 << 20);
        String lines = "a\nb\n".repeat(3_000);

        assertThat(ThreeWayMerge.merge(newlines, "x" + newlines, newlines + "y").conflicts())
                .hasSize(1)
                .allSatisfy(conflict -> assertThat(conflict.current()).containsExactly("x" + newlines));
        assertThat(ThreeWayMerge.merge(lines, changed(lines, "c"), changed(lines, "d"), () -> 0)
                        .conflicts())
                .hasSize(1);
    }

    /** Each second line is another, so that no change touches the next one. */
    private static String changed(String lines, String suffix) {
        return lines.replace("a\n", "a" + suffix + "\n");
    }

    private String prose() {
        return text(paragraphs());
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs) + "\n";
    }

    private List<String> paragraphs() {
        return IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(i -> paragraph())
                .toList();
    }

    /** Few different words, so that the same ones stand everywhere. */
    private String paragraph() {
        StringBuilder paragraph = new StringBuilder();
        for (int words = 3 + random.nextInt(30); words > 0; words--) {
            paragraph.append(word()).append(words == 1 || random.nextInt(8) == 0 ? ". " : " ");
        }
        return paragraph.toString().strip();
    }

    private String word() {
        return "word" + random.nextInt(60);
    }

    private String edited(String text) {
        List<String> paragraphs = new ArrayList<>(List.of(text.strip().split("\n\n")));
        for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
            int place = random.nextInt(paragraphs.size());
            switch (random.nextInt(6)) {
                case 0 -> paragraphs.add(place, paragraph());
                case 1 -> paragraphs.set(place, paragraph());
                default -> paragraphs.set(place, editedParagraph(paragraphs.get(place)));
            }
        }
        return text(paragraphs);
    }

    private String editedParagraph(String paragraph) {
        List<String> words = new ArrayList<>(List.of(paragraph.split(" ")));
        int place = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.add(place, word());
            case 1 -> words.set(place, word() + ",");
            default -> words.set(place, words.get(place) + " " + word());
        }
        return String.join(" ", words);
    }
}
