package dev.stemma.kit.merging;

import dev.stemma.kit.merging.Anchors.Anchor;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.diff.Subsequence;
import org.eclipse.jgit.diff.SubsequenceComparator;

/**
 * What comparing the texts of one merge may cost. Comparing is quadratic for texts that are made for it, so it ends by
 * itself: where many lines are equal by calling the rest changed, and when the time is over with {@link TooCostly}.
 */
final class DiffEffort {

    /** How long one merge may compare; 2 MiB of prose with 2,000 changes take a part of it. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    /** Elements up to which a text is compared whole; a longer one in parts of about as many. */
    private static final int PART = 1_000;

    /** Pairs of elements up to which a part without a rare element is compared pair by pair. */
    private static final long MOST_PAIRS = 4_000_000;

    private static final int COMPARISONS_BETWEEN_LOOKS = 64;

    private final LongSupplier nanoTime;
    private final long deadline;
    private int comparisons;

    /** Starts the clock, which counts nanoseconds from anywhere. */
    DiffEffort(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + LONGEST.toNanos();
    }

    /**
     * The changes from one sequence to another, by git's histogram; long ones in parts.
     *
     * @throws TooCostly when the time is over
     */
    <S extends Sequence> EditList diff(SequenceComparator<S> comparator, S from, S to) {
        Metered<S> metered = new Metered<>(comparator);
        if (Math.max(from.size(), to.size()) <= 2 * PART) {
            return histogram(metered, from, to);
        }
        EditList edits = new EditList();
        Anchor last = new Anchor(0, 0);
        for (Anchor anchor : Anchors.of(metered, from, to)) {
            if (anchor.from() - last.from() >= PART || anchor.to() - last.to() >= PART) {
                edits.addAll(part(metered, from, to, last, anchor));
                last = anchor;
            }
        }
        edits.addAll(part(metered, from, to, last, new Anchor(from.size(), to.size())));
        return edits;
    }

    private static <S extends Sequence> EditList part(
            SequenceComparator<S> comparator, S from, S to, Anchor begin, Anchor end) {
        Edit part = new Edit(begin.from(), end.from(), begin.to(), end.to());
        Subsequence<S> fromPart = Subsequence.a(from, part);
        Subsequence<S> toPart = Subsequence.b(to, part);
        return Subsequence.toBase(
                histogram(new SubsequenceComparator<>(comparator), fromPart, toPart), fromPart, toPart);
    }

    private static <S extends Sequence> EditList histogram(SequenceComparator<S> comparator, S from, S to) {
        HistogramDiff histogram = new HistogramDiff();
        histogram.setFallbackAlgorithm(new SmallPartsPairByPair());
        return histogram.diff(comparator, from, to);
    }

    private void compared() {
        if (++comparisons % COMPARISONS_BETWEEN_LOOKS == 0 && nanoTime.getAsLong() - deadline > 0) {
            throw new TooCostly();
        }
    }

    /** The fact that comparing texts would cost more than it is worth. */
    static final class TooCostly extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooCostly() {
            super("Comparing the texts costs too much.", null, false, false);
        }
    }

    private static final class SmallPartsPairByPair extends DiffAlgorithm {

        @Override
        public <S extends Sequence> EditList diffNonCommon(SequenceComparator<? super S> comparator, S from, S to) {
            if ((long) from.size() * to.size() <= MOST_PAIRS) {
                return MyersDiff.INSTANCE.diffNonCommon(comparator, from, to);
            }
            EditList allChanged = new EditList(1);
            allChanged.add(new Edit(0, from.size(), 0, to.size()));
            return allChanged;
        }
    }

    private final class Metered<S extends Sequence> extends SequenceComparator<S> {

        private final SequenceComparator<S> comparator;

        Metered(SequenceComparator<S> comparator) {
            this.comparator = comparator;
        }

        @Override
        public boolean equals(S left, int leftIndex, S right, int rightIndex) {
            compared();
            return comparator.equals(left, leftIndex, right, rightIndex);
        }

        @Override
        public int hash(S sequence, int index) {
            return comparator.hash(sequence, index);
        }
    }
}
