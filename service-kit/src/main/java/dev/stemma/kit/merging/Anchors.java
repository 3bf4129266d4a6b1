package dev.stemma.kit.merging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * Elements that stand exactly once in each of two sequences, as many as are in the same order in both. Long texts are
 * cut there and compared in parts, since comparing them whole grows with the square of their length.
 */
final class Anchors {

    private Anchors() {}

    /**
     * An element that both sequences have.
     *
     * @param from its index in the one
     * @param to its index in the other
     */
    record Anchor(int from, int to) {}

    /** The anchors in order; the time grows hardly faster than the sequences. */
    static <S extends Sequence> List<Anchor> of(SequenceComparator<S> comparator, S from, S to) {
        Map<Integer, Integer> once = once(comparator, from);
        Map<Integer, Integer> onceThere = once(comparator, to);
        List<Anchor> common = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            int hash = comparator.hash(from, i);
            int there = onceThere.getOrDefault(hash, -1);
            if (there >= 0 && once.get(hash) == i && comparator.equals(from, i, to, there)) {
                common.add(new Anchor(i, there));
            }
        }
        return longestInOrder(common);
    }

    /** Where each hash stands that the sequence has once; −1 for the others. */
    private static <S extends Sequence> Map<Integer, Integer> once(SequenceComparator<S> comparator, S sequence) {
        Map<Integer, Integer> once = new HashMap<>();
        for (int i = 0; i < sequence.size(); i++) {
            once.merge(comparator.hash(sequence, i), i, (first, next) -> -1);
        }
        return once;
    }

    /** Patience sorting: each anchor lies on the first pile whose top is not before it, and remembers the pile before. */
    private static List<Anchor> longestInOrder(List<Anchor> anchors) {
        int[] tops = new int[anchors.size()];
        int[] topTargets = new int[anchors.size()];
        int[] before = new int[anchors.size()];
        int piles = 0;
        for (int i = 0; i < anchors.size(); i++) {
            int found = Arrays.binarySearch(topTargets, 0, piles, anchors.get(i).to());
            int pile = found < 0 ? -found - 1 : found;
            topTargets[pile] = anchors.get(i).to();
            tops[pile] = i;
            before[i] = pile == 0 ? -1 : tops[pile - 1];
            piles = Math.max(piles, pile + 1);
        }
        List<Anchor> longest = new ArrayList<>();
        for (int i = piles == 0 ? -1 : tops[piles - 1]; i >= 0; i = before[i]) {
            longest.add(anchors.get(i));
        }
        Collections.reverse(longest);
        return longest;
    }
}
