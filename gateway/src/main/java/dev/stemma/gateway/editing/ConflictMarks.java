package dev.stemma.gateway.editing;

import java.util.List;

/** Marks the places in a merged text that somebody has to decide on, with both sides in it, so that no word is lost. */
final class ConflictMarks {

    private static final String THEIRS = "<<<<<<< as it stands now";
    private static final String BETWEEN = "=======";
    private static final String YOURS = ">>>>>>> your text";

    private ConflictMarks() {}

    /**
     * The merged text with both sides at each conflict.
     *
     * @param merged the merged text, which has the current side at each conflict
     * @param conflicts where the sides overlap, in order
     */
    static String mark(String merged, List<Hunk> conflicts) {
        List<String> lines = List.of(merged.split("(?<=\n)"));
        StringBuilder marked = new StringBuilder();
        int next = 0;
        for (Hunk conflict : conflicts) {
            int at = Math.clamp(conflict.at() - 1L, next, lines.size());
            lines.subList(next, at).forEach(marked::append);
            next = Math.min(lines.size(), at + lineCount(conflict.current()));
            append(marked, conflict);
        }
        lines.subList(next, lines.size()).forEach(marked::append);
        return marked.toString();
    }

    /** Whether a mark is left. */
    static boolean isIn(String text) {
        return text.lines().anyMatch(line -> line.equals(THEIRS) || line.equals(YOURS));
    }

    private static void append(StringBuilder marked, Hunk conflict) {
        startLine(marked);
        marked.append(THEIRS).append('\n').append(conflict.current());
        startLine(marked);
        marked.append(BETWEEN).append('\n').append(conflict.yours());
        startLine(marked);
        marked.append(YOURS).append('\n');
    }

    private static void startLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static int lineCount(String text) {
        return text.isEmpty() ? 0 : text.split("(?<=\n)").length;
    }
}
