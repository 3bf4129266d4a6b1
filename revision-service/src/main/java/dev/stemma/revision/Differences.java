package dev.stemma.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Finds what two sequences of lines or words do not have in common: the histogram diff of JGit, within a bound. */
public final class Differences {

    /** Longer sequences are not looked into: what lies between their common beginning and end counts as changed. */
    public static final int MOST_ELEMENTS = 100_000;

    /** Up to here the exact algorithm may finish what the histogram finds no way into. */
    private static final int MOST_FOR_EXACT = 4_000;

    private static final Equality EQUALITY = new Equality();

    private Differences() {}

    /**
     * The edits that lead from one sequence to the other, in order.
     *
     * @return edits that name ranges of both
     */
    public static List<Edit> between(List<String> from, List<String> to) {
        if (Math.max(from.size(), to.size()) > MOST_ELEMENTS) {
            return outside(from, to);
        }
        Map<String, Integer> numbers = new HashMap<>();
        Numbered before = Numbered.of(from, numbers);
        Numbered after = Numbered.of(to, numbers);
        return algorithm(Math.max(from.size(), to.size())).diff(EQUALITY, before, after);
    }

    private static DiffAlgorithm algorithm(int size) {
        HistogramDiff histogram = new HistogramDiff();
        histogram.setFallbackAlgorithm(size <= MOST_FOR_EXACT ? MyersDiff.INSTANCE : null);
        return histogram;
    }

    private static List<Edit> outside(List<String> from, List<String> to) {
        int shorter = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shorter && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        EditList edits = new EditList();
        if (start < from.size() - end || start < to.size() - end) {
            edits.add(new Edit(start, from.size() - end, start, to.size() - end));
        }
        return edits;
    }

    /** Elements by number: equal ones have the same. */
    private static final class Numbered extends Sequence {

        private final int[] elements;

        private Numbered(int[] elements) {
            this.elements = elements;
        }

        static Numbered of(List<String> elements, Map<String, Integer> numbers) {
            return new Numbered(elements.stream()
                    .mapToInt(element -> numbers.computeIfAbsent(element, next -> numbers.size()))
                    .toArray());
        }

        @Override
        public int size() {
            return elements.length;
        }
    }

    /** Compares by number. */
    private static final class Equality extends SequenceComparator<Numbered> {

        @Override
        public boolean equals(Numbered left, int leftAt, Numbered right, int rightAt) {
            return left.elements[leftAt] == right.elements[rightAt];
        }

        @Override
        public int hash(Numbered sequence, int at) {
            return sequence.elements[at];
        }
    }
}
