package dev.stemma.revision.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds which of the removed lines became which of the added ones: those that have most words in common, in order. */
final class PairLines {

    /** Lines with less in common are two lines, not two versions of one. */
    private static final double LEAST_ALIKE = 0.4;

    /** More comparisons of words than that are not made for one place; lines are paired by position then. */
    private static final long MOST_COMPARISONS = 200_000;

    private final List<List<String>> removed;
    private final List<List<String>> added;

    PairLines(List<List<String>> removed, List<List<String>> added) {
        this.removed = removed;
        this.added = added;
    }

    /** A removed line and the added one that it became, by position. */
    record Pair(int removed, int added) {}

    List<Pair> pairs() {
        return comparisons() > MOST_COMPARISONS ? byPosition() : byWords();
    }

    private long comparisons() {
        long words = added.stream().mapToLong(line -> line.size() + 1L).sum();
        return words * removed.size();
    }

    private List<Pair> byPosition() {
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < Math.min(removed.size(), added.size()); at++) {
            if (Bag.of(removed.get(at)).alike(added.get(at)) >= LEAST_ALIKE) {
                pairs.add(new Pair(at, at));
            }
        }
        return pairs;
    }

    /** The pairs with the greatest sum of likeness that do not cross. */
    private List<Pair> byWords() {
        double[][] likeness = new double[removed.size()][added.size()];
        for (int r = 0; r < removed.size(); r++) {
            Bag bag = Bag.of(removed.get(r));
            for (int a = 0; a < added.size(); a++) {
                likeness[r][a] = bag.alike(added.get(a));
            }
        }
        double[][] best = best(likeness);
        List<Pair> pairs = new ArrayList<>();
        int r = 0;
        int a = 0;
        while (r < removed.size() && a < added.size()) {
            if (likeness[r][a] >= LEAST_ALIKE && best[r][a] == likeness[r][a] + best[r + 1][a + 1]) {
                pairs.add(new Pair(r++, a++));
            } else if (best[r][a] == best[r + 1][a]) {
                r++;
            } else {
                a++;
            }
        }
        return pairs;
    }

    private double[][] best(double[][] likeness) {
        double[][] best = new double[removed.size() + 1][added.size() + 1];
        for (int r = removed.size() - 1; r >= 0; r--) {
            for (int a = added.size() - 1; a >= 0; a--) {
                double without = Math.max(best[r + 1][a], best[r][a + 1]);
                double with = likeness[r][a] < LEAST_ALIKE ? 0 : likeness[r][a] + best[r + 1][a + 1];
                best[r][a] = Math.max(without, with);
            }
        }
        return best;
    }

    /** The words of a line with their number, and how many characters they have. */
    private record Bag(Map<String, Integer> words, double length) {

        static Bag of(List<String> line) {
            Map<String, Integer> words = new HashMap<>();
            line.forEach(word -> words.merge(word, 1, Integer::sum));
            return new Bag(words, line.stream().mapToDouble(Bag::length).sum());
        }

        /** Which part of the characters of both lines, blanks aside, stands in words that both have: 0 to 1. */
        double alike(List<String> line) {
            Map<String, Integer> used = new HashMap<>();
            double common = 0;
            double all = length;
            for (String word : line) {
                all += length(word);
                if (used.merge(word, 1, Integer::sum) <= words.getOrDefault(word, 0)) {
                    common += 2 * length(word);
                }
            }
            return all == 0 ? 0 : common / all;
        }

        private static double length(String word) {
            return word.isBlank() ? 0 : word.length();
        }
    }
}
