package dev.stemma.local.storing.reading;

import dev.stemma.local.storing.planning.Plan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Carries out a plan: the positions of all documents that may match. */
public final class PlanReader {

    private PlanReader() {}

    /**
     * Positions in the order of the plan, each once.
     *
     * @param plan to carry out
     * @param view to read
     * @return read as they are asked for
     */
    public static Iterator<Long> positions(Plan plan, View view) {
        return switch (plan) {
            case Plan.Natural natural -> view.positions(null, natural.backwards());
            case Plan.Indexed indexed -> {
                boolean several = indexed.ranges().size() > 1;
                yield new Merge(
                        new Candidates(indexed).on(view, several),
                        indexed.index().isMultikey());
            }
            case Plan.Union union -> {
                List<Iterator<Candidate>> all = new ArrayList<>();
                union.parts().forEach(part -> all.addAll(new Candidates(part).on(view, union.isOrdered())));
                yield new Merge(all, true);
            }
        };
    }

    /**
     * Counts the keys of an exact plan without reading a document.
     *
     * @param plan exact
     * @param view to read
     * @return matches
     */
    public static long count(Plan.Indexed plan, View view) {
        return view.index(plan.index()).stream()
                .flatMapToLong(root -> plan.ranges().stream().mapToLong(range -> {
                    Iterable<byte[]> keys = () -> new RangeScan(plan.index().map(), root, range);
                    return StreamSupport.stream(keys.spliterator(), false).count();
                }))
                .sum();
    }
}
