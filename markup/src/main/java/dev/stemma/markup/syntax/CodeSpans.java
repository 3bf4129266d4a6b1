package dev.stemma.markup.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Finds where code spans close, after one look at the text. */
final class CodeSpans {

    private final String text;
    private Map<Integer, TreeSet<Integer>> runs;

    CodeSpans(String text) {
        this.text = text;
    }

    /** How many backticks stand at an offset. */
    int length(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    /** Where the run of backticks begins that closes a code span, or -1. */
    int closing(int afterOpening, int length, int limit) {
        TreeSet<Integer> candidates = runs().get(length);
        Integer start = candidates == null ? null : candidates.ceiling(afterOpening);
        return start == null || start + length > limit ? -1 : start;
    }

    private Map<Integer, TreeSet<Integer>> runs() {
        if (runs == null) {
            runs = new HashMap<>();
            int at = text.indexOf('`');
            while (at >= 0) {
                int length = length(at);
                runs.computeIfAbsent(length, any -> new TreeSet<>()).add(at);
                at = text.indexOf('`', at + length);
            }
        }
        return runs;
    }
}
