package dev.stemma.kit.merging;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * Lays two changes of one base over each other. Changes that overlap or touch make one region, as git has it; its base
 * is whole, where JGit's own merge cuts it by as many lines as both sides begin alike and can cut off more than it has.
 */
final class Regions {

    private final EditList current;
    private final EditList yours;
    private int nextCurrent;
    private int nextYours;
    private int currentShift;
    private int yoursShift;

    private Regions(EditList current, EditList yours) {
        this.current = current;
        this.yours = yours;
    }

    /** A part of a sequence: from an element up to, not including, another. */
    record Range(int begin, int end) {

        int size() {
            return end - begin;
        }
    }

    /**
     * A place where at least one side differs from the base.
     *
     * @param base what stood there
     * @param current what the current side has there
     * @param yours what your side has there
     * @param currentChanged whether the current side differs
     * @param yoursChanged whether your side differs
     */
    record Region(Range base, Range current, Range yours, boolean currentChanged, boolean yoursChanged) {

        boolean isChangedByBoth() {
            return currentChanged && yoursChanged;
        }
    }

    /** The regions in order; between them all three sequences are the same. */
    static <S extends Sequence> List<Region> of(
            SequenceComparator<S> comparator, S base, S current, S yours, DiffEffort effort) {
        Regions walk = new Regions(effort.diff(comparator, base, current), effort.diff(comparator, base, yours));
        List<Region> regions = new ArrayList<>();
        while (walk.hasNext()) {
            regions.add(walk.next());
        }
        return regions;
    }

    private boolean hasNext() {
        return nextCurrent < current.size() || nextYours < yours.size();
    }

    private Region next() {
        int begin = Math.min(begin(current, nextCurrent), begin(yours, nextYours));
        int end = begin;
        int firstCurrent = nextCurrent;
        int firstYours = nextYours;
        int currentBegin = begin + currentShift;
        int yoursBegin = begin + yoursShift;
        while (begin(current, nextCurrent) <= end || begin(yours, nextYours) <= end) {
            if (begin(current, nextCurrent) <= end) {
                Edit edit = current.get(nextCurrent++);
                end = Math.max(end, edit.getEndA());
                currentShift = edit.getEndB() - edit.getEndA();
            } else {
                Edit edit = yours.get(nextYours++);
                end = Math.max(end, edit.getEndA());
                yoursShift = edit.getEndB() - edit.getEndA();
            }
        }
        return new Region(
                new Range(begin, end),
                new Range(currentBegin, end + currentShift),
                new Range(yoursBegin, end + yoursShift),
                nextCurrent > firstCurrent,
                nextYours > firstYours);
    }

    private static int begin(EditList edits, int index) {
        return index < edits.size() ? edits.get(index).getBeginA() : Integer.MAX_VALUE;
    }
}
