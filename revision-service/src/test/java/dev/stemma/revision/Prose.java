package dev.stemma.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes texts that look like prose, and small changes of them, from a seed. */
public final class Prose {

    private static final int LEXICON = 1_500;
    private static final int PARAGRAPH = 60;

    private Prose() {}

    /** A text of about that many characters. */
    public static String of(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int words = 1; text.length() < length; words++) {
            text.append(word(random)).append(words % PARAGRAPH == 0 ? ".\n\n" : words % 9 == 0 ? ". " : " ");
        }
        return text.toString();
    }

    /** The text with one to three words replaced, added or left out. */
    public static String edited(String text, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split("(?<= )")));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.set(at, word(random) + " ");
                case 1 -> words.add(at, word(random) + " ");
                default -> words.set(at, "");
            }
        }
        return String.join("", words);
    }

    /** Frequent words come first, as in a language. */
    private static String word(Random random) {
        int rank = (int) (LEXICON * Math.pow(random.nextDouble(), 2));
        Random letters = new Random(rank * 7_919L);
        StringBuilder word = new StringBuilder();
        for (int length = 2 + letters.nextInt(8); length > 0; length--) {
            word.append((char) ('a' + letters.nextInt(26)));
        }
        return word.toString();
    }
}
