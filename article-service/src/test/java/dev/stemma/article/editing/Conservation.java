package dev.stemma.article.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that nothing of two changes is missing in what they merge to, without trusting any diff: of each word the merged text has as many
 * more or fewer than the base as both sides together; where both added or both removed it, at least as many as the
 * one that did more of it, since they may have made the same change.
 */
final class Conservation {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|\\S");

    private Conservation() {}

    /** The words that are missing or too many, each with what happened to it; empty when nothing is. */
    static List<String> broken(String base, String current, String yours, String merged) {
        List<Map<String, Integer>> counts =
                Stream.of(base, current, yours, merged).map(Conservation::words).toList();
        TreeSet<String> words = new TreeSet<>();
        counts.forEach(count -> words.addAll(count.keySet()));
        return words.stream().filter(word -> !isKept(word, counts)).toList();
    }

    private static boolean isKept(String word, List<Map<String, Integer>> counts) {
        int base = counts.getFirst().getOrDefault(word, 0);
        int current = counts.get(1).getOrDefault(word, 0) - base;
        int yours = counts.get(2).getOrDefault(word, 0) - base;
        int merged = counts.get(3).getOrDefault(word, 0) - base;
        int together = current + yours;
        if (Integer.signum(current) * Integer.signum(yours) <= 0) {
            return merged == together;
        }
        return together > 0
                ? merged >= Math.max(current, yours) && merged <= together
                : merged <= Math.min(current, yours) && merged >= together;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        WORD.matcher(text).results().forEach(word -> words.merge(word.group(), 1, Integer::sum));
        return words;
    }
}
