package dev.stemma.revision.comparing;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into words, white space and single signs. Signs that belong together are never cut apart. */
final class WordsOfLine {

    private WordsOfLine() {}

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int kindBefore = SIGN;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            int kind = kind(codePoint);
            boolean joins = kind == MARK || (kind == kindBefore && kind != SIGN);
            if (at > start && !joins) {
                words.add(line.substring(start, at));
                start = at;
            }
            kindBefore = kind == MARK ? kindBefore : kind;
            at += Character.charCount(codePoint);
        }
        if (start < line.length()) {
            words.add(line.substring(start));
        }
        return words;
    }

    private static final int SIGN = 0;
    private static final int WORD = 1;
    private static final int SPACE = 2;
    private static final int MARK = 3;

    private static int kind(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            case Character.FORMAT, Character.MODIFIER_SYMBOL -> MARK;
            default -> {
                if (Character.isWhitespace(codePoint)) {
                    yield SPACE;
                }
                yield Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint) ? WORD : SIGN;
            }
        };
    }
}
