package dev.stemma.revision.recording.attributing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.revision.Origins;
import dev.stemma.revision.Prose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TracingEqualsTheNaiveReferenceTest {

    private static final int ARTICLES = 150;
    private static final int REVISIONS = 25;
    private static final int MEBI = 1024 * 1024;

    @Test
    void forRandomHistories() {
        for (int seed = 0; seed < ARTICLES; seed++) {
            Random random = new Random(seed);
            Traced article = new Traced();
            NaiveBlame reference = new NaiveBlame();
            List<String> texts = new ArrayList<>(List.of(paragraph(random)));
            for (int revision = 1; revision <= REVISIONS; revision++) {
                String text = texts.getLast();
                article.next(text, revision);

                assertThat(article.signs())
                        .as("seed %d, revision %d: %s", seed, revision, texts)
                        .isEqualTo(reference.next(text, revision));
                texts.add(next(texts, random));
            }
        }
    }

    @Test
    void whatIsGoneForTooLongIsForgotten() {
        Traced article = new Traced();
        StringBuilder many = new StringBuilder();
        for (int line = 0; line <= Memory.MOST_UNITS; line++) {
            many.append("Line ").append(line).append('\n');
        }
        article.next(many.toString(), 1);
        article.next("", 2);
        article.next("Line 0\n", 3);
        assertThat(article.blamed()).isEqualTo("3:Line 0\n");
        article.next("Line 1\n", 4);
        article.next("Line 3000\n", 5);
        assertThat(article.blamed()).isEqualTo("1:Line 3000\n");
        article.next(many.toString(), 6);
        assertThat(article.blamed()).isEqualTo("1:" + many);
    }

    @Test
    void textsOfTwoMebibytesAreTracedToo() {
        Random random = new Random(3);
        String text = Prose.of(random, 2 * MEBI);
        Traced article = new Traced();
        article.next(text, 1);
        Origins edited = article.next(Prose.edited(text, random), 2);
        Origins other = article.next(Prose.of(random, 2 * MEBI).replace(".", ""), 3);

        assertThat(edited.runs()).hasSizeLessThan(20);
        assertThat(other.length()).isPositive();
    }

    private static String next(List<String> texts, Random random) {
        List<String> parts = new ArrayList<>(Arrays.asList(texts.getLast().split("(?<=[.\n] ?)", -1)));
        int at = random.nextInt(parts.size());
        switch (random.nextInt(8)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(at, paragraph(random));
            case 2 -> parts.add(random.nextInt(parts.size()), parts.remove(at));
            case 3 -> parts.set(at, parts.get(at).replaceFirst("\\w+", "word"));
            case 4 -> parts.set(at, parts.get(at) + " and more ");
            case 5 -> {
                return texts.get(random.nextInt(texts.size()));
            }
            case 6 -> {
                return texts.get(random.nextInt(texts.size())) + paragraph(random);
            }
            default -> parts.set(at, parts.get(at).replace(" ", "\n\n"));
        }
        return String.join("", parts);
    }

    private static String paragraph(Random random) {
        StringBuilder text = new StringBuilder();
        for (int sentences = 1 + random.nextInt(3); sentences > 0; sentences--) {
            for (int words = 1 + random.nextInt(3); words > 0; words--) {
                text.append(List.of("a", "b", "[[Link]]", "é", "漢字").get(random.nextInt(5)))
                        .append(' ');
            }
            text.append("x. ");
        }
        return text.append(random.nextBoolean() ? "\n\n" : "\n").toString();
    }
}
