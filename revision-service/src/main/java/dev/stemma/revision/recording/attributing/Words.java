package dev.stemma.revision.recording.attributing;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A text cut into paragraphs, sentences and words. A word is a run of letters and digits, or any other single sign; the
 * white space behind it belongs to it. Sentences end at a line's end or behind their last sign, paragraphs at a blank line.
 */
final class Words {

    private static final String LAST_SIGNS = ".!?…。！？";
    private static final int LINES_OF_A_PARAGRAPHS_END = 2;

    private final String text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;
    private final List<Unit> paragraphs = new ArrayList<>();
    private List<Unit> sentences = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    /**
     * Words that belong together.
     *
     * @param from first word
     * @param to word behind the last one
     * @param parts the sentences of a paragraph; none of a sentence
     */
    record Unit(int from, int to, List<Unit> parts) {}

    /** Cuts a text. */
    static Words of(String text) {
        Words words = new Words(text);
        int at = 0;
        while (at < text.length()) {
            int end = words.endOfWord(at);
            int next = words.endOfSpace(end);
            words.add(at, end, next);
            at = next;
        }
        return words;
    }

    int count() {
        return count;
    }

    List<Unit> paragraphs() {
        return paragraphs;
    }

    /** A word without the white space behind it. */
    String word(int index) {
        return text.substring(starts[index], ends[index]);
    }

    /** Some words as {@link #word} gives them; cut out when they are asked for, for a text can have a million of them. */
    List<String> words(int[] indexes) {
        return new CutOut(indexes);
    }

    private final class CutOut extends AbstractList<String> implements RandomAccess {

        private final int[] indexes;

        private CutOut(int[] indexes) {
            this.indexes = indexes;
        }

        @Override
        public String get(int at) {
            return word(indexes[at]);
        }

        @Override
        public int size() {
            return indexes.length;
        }
    }

    /** Length of a word with the white space behind it. */
    int length(int index) {
        return (index + 1 < count ? starts[index + 1] : text.length()) - starts[index];
    }

    /** What a unit says, without the white space behind it. */
    String textOf(Unit unit) {
        return text.substring(starts[unit.from()], ends[unit.to() - 1]);
    }

    private void add(int start, int end, int next) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
        long lines =
                text.substring(end, next).chars().filter(sign -> sign == '\n').count();
        boolean last = next == text.length();
        if (last || lines > 0 || endsSentence(start, end, next)) {
            sentences.add(new Unit(
                    sentences.isEmpty()
                            ? startOfParagraph()
                            : sentences.getLast().to(),
                    count,
                    List.of()));
        }
        if (last || lines >= LINES_OF_A_PARAGRAPHS_END) {
            paragraphs.add(new Unit(startOfParagraph(), count, List.copyOf(sentences)));
            sentences = new ArrayList<>();
        }
    }

    private int startOfParagraph() {
        return paragraphs.isEmpty() ? 0 : paragraphs.getLast().to();
    }

    private boolean endsSentence(int start, int end, int next) {
        return next > end && end > start && LAST_SIGNS.indexOf(text.charAt(start)) >= 0;
    }

    private int endOfWord(int start) {
        int at = start;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (isSpace(sign)) {
                return at;
            }
            boolean alone = !belongsToWord(sign);
            if (alone && at > start) {
                return at;
            }
            at += Character.charCount(sign);
            if (alone) {
                return at;
            }
        }
        return at;
    }

    private int endOfSpace(int start) {
        int at = start;
        while (at < text.length() && isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    /** Scripts that put no space between words have a word for each sign. */
    private static boolean belongsToWord(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign);
        };
    }
}
