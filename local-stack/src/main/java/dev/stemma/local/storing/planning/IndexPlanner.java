package dev.stemma.local.storing.planning;

import de.bwaldvogel.mongo.backend.IndexKey;
import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.indexing.Positions;
import dev.stemma.local.storing.ordering.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans a query on one index: the longest prefix of fields with given values, then one range, then the order. */
final class IndexPlanner {

    private static final int MOST_RANGES = 5_000;

    private final OrderedIndex index;
    private final Conditions conditions;
    private final List<byte[]> prefixes = new ArrayList<>(List.of(new byte[0]));
    private int fixed;
    private Interval range;

    private IndexPlanner(OrderedIndex index, Conditions conditions) {
        this.index = index;
        this.conditions = conditions;
    }

    /**
     * The plan, unless the index is of no use for the query.
     *
     * @param whole whether the index must have all fields of the order, those with one value included
     * @param most documents wanted, 0 for all
     */
    static Optional<Plan.Indexed> plan(
            OrderedIndex index, Conditions conditions, SortOrder sort, boolean whole, int most) {
        IndexPlanner planner = new IndexPlanner(index, conditions);
        return planner.holdsAllMatches() ? planner.plan(sort, whole, most) : Optional.empty();
    }

    private boolean holdsAllMatches() {
        if (index.definition().partial() != null
                && !conditions.imply(Conditions.of(index.definition().partial()))) {
            return false;
        }
        return !index.definition().sparse()
                || index.getKeys().stream()
                        .map(IndexKey::getKey)
                        .anyMatch(field -> field.equals("_id") || conditions.demandsPresence(field));
    }

    private Optional<Plan.Indexed> plan(SortOrder sort, boolean whole, int most) {
        fixPrefix();
        findRange();
        OrderMatch match = new OrderMatch(index, fixed);
        Optional<KeyOrder> order =
                match.find(sort.fields()).or(() -> whole ? Optional.empty() : match.find(withoutConstants(sort)));
        boolean bounded = fixed > 0 || range != null;
        // MongoDB never reads a whole sparse index for its order
        if (!bounded && (index.definition().sparse() || sort.fields().isEmpty() || order.isEmpty())) {
            return Optional.empty();
        }
        List<KeyRange> ranges = prefixes.stream()
                .map(this::rangeBehind)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean exact = isExact();
        Cost cost = new Cost(index, ranges, isPoint());
        return Optional.of(new Plan.Indexed(
                index,
                ranges,
                fixed,
                order.isPresent(),
                order.map(match::isReverse).orElse(false),
                order.orElse(KeyOrder.NONE),
                exact,
                cost.estimate(order.isPresent(), !sort.fields().isEmpty(), exact, most)));
    }

    private FieldCondition condition(int field) {
        return field < index.getKeys().size()
                ? conditions.get(index.getKeys().get(field).getKey())
                : null;
    }

    private void fixPrefix() {
        FieldCondition condition = condition(fixed);
        while (condition != null
                && condition.hasPoints()
                && (long) prefixes.size() * condition.points().size() <= MOST_RANGES) {
            boolean ascending = index.getKeys().get(fixed).isAscending();
            List<byte[]> longer = new ArrayList<>();
            for (byte[] prefix : prefixes) {
                for (byte[] point : condition.points()) {
                    longer.add(join(
                            prefix,
                            ascending
                                    ? point
                                    : new Bound(point, true).descending().at()));
                }
            }
            prefixes.clear();
            prefixes.addAll(longer);
            condition = condition(++fixed);
        }
    }

    private void findRange() {
        FieldCondition condition = condition(fixed);
        if (condition != null && condition.hasInterval()) {
            range = condition
                    .interval(index.isMultikey(fixed))
                    .inDirection(index.getKeys().get(fixed).isAscending());
        }
    }

    private KeyRange rangeBehind(byte[] prefix) {
        if (range == null) {
            return new KeyRange(prefix, Positions.behind(prefix));
        }
        return new KeyRange(
                join(prefix, range.low().start()), join(prefix, range.high().end()));
    }

    /** Fields with one value do not matter for the order. */
    private List<SortOrder.Field> withoutConstants(SortOrder sort) {
        return sort.fields().stream().filter(field -> !isConstant(field.path())).toList();
    }

    private boolean isConstant(String field) {
        return Stream.iterate(0, i -> i < fixed, i -> i + 1)
                .anyMatch(i -> index.getKeys().get(i).getKey().equals(field)
                        && !index.isMultikey(i)
                        && condition(i).isOnePoint());
    }

    private boolean isPoint() {
        return index.isUnique() && fixed == index.getKeys().size();
    }

    private boolean isExact() {
        int used = fixed + (range == null ? 0 : 1);
        return conditions.isExact()
                && !index.isMultikey()
                && conditions.fields().stream().allMatch(field -> Stream.iterate(0, i -> i < used, i -> i + 1)
                        .anyMatch(i -> index.getKeys().get(i).getKey().equals(field)
                                && condition(i).isExact(false)));
    }

    private static byte[] join(byte[] start, byte[] end) {
        byte[] joined = java.util.Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, joined, start.length, end.length);
        return joined;
    }
}
