package dev.stemma.local.storing.planning;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.ordering.SortOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Picks the plan that reads the fewest keys. Whatever it picks, the result is the one that looking at all documents would give,
 * in the same order.
 */
public final class Planner {

    private static final int MOST_BRANCHES = 10;

    private final List<OrderedIndex> indexes;

    /**
     * For the indexes that may be read.
     *
     * @param indexes of a collection
     */
    public Planner(List<OrderedIndex> indexes) {
        this.indexes = indexes;
    }

    /**
     * Plans a query.
     *
     * @param filter what to find
     * @param orderBy sort document or null
     * @param most documents wanted, 0 for all
     * @return the plan
     */
    public Plan plan(Document filter, Document orderBy, int most) {
        SortOrder sort = SortOrder.of(orderBy);
        if (orderBy != null && orderBy.containsKey("$natural")) {
            return new Plan.Natural(true, SortOrder.isBackwards(orderBy));
        }
        Conditions conditions = Conditions.of(filter);
        Optional<Plan.Indexed> single = best(conditions, sort, false, most);
        Optional<Plan.Union> union = conditions.alternatives().stream()
                .flatMap(branches -> union(filter, branches, sort, most).stream())
                .min(Comparator.comparingLong(Plan.Union::cost));
        if (union.isPresent()
                && (single.isEmpty() || union.get().cost() < single.get().cost())) {
            return union.get();
        }
        return single.<Plan>map(plan -> plan)
                .orElseGet(() -> new Plan.Natural(sort.fields().isEmpty(), false));
    }

    private Optional<Plan.Indexed> best(Conditions conditions, SortOrder sort, boolean whole, int most) {
        return indexes.stream()
                .flatMap(index -> IndexPlanner.plan(index, conditions, sort, whole, most).stream())
                .min(Comparator.comparingLong(Plan.Indexed::cost));
    }

    private Optional<Plan.Union> union(Document filter, List<Document> branches, SortOrder sort, int most) {
        if (branches.isEmpty() || branches.size() > MOST_BRANCHES) {
            return Optional.empty();
        }
        List<Plan.Indexed> parts = new ArrayList<>();
        for (Document branch : branches) {
            Conditions both = Conditions.of(new Document("$and", List.of(filter, branch)));
            Optional<Plan.Indexed> part = best(both, sort, true, most);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new Plan.Union(parts, parts.stream().allMatch(Plan.Indexed::isOrdered)));
    }
}
