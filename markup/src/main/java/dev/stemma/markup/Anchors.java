package dev.stemma.markup;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives the headings of one page their ids. */
final class Anchors {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** An id for the next heading: that of its text, with a number when it is taken. */
    String next(String heading) {
        String base = of(heading);
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + counts.merge(base, 1, Integer::sum);
        }
        return id;
    }

    /** The id of a heading that is the first of its text: lower case, words joined by hyphens, no other signs. */
    static String of(String heading) {
        StringBuilder id = new StringBuilder();
        Normalizer.normalize(heading.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> append(id, c));
        if (id.isEmpty()) {
            return "section";
        }
        // fn- and fnref- belong to footnotes
        return id.indexOf("fn-") == 0 || id.indexOf("fnref-") == 0 ? "section-" + id : id.toString();
    }

    private static void append(StringBuilder id, int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        if (Character.isLetterOrDigit(c) || mark || c == '-' || c == '_') {
            id.appendCodePoint(c);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            id.append('-');
        }
    }
}
