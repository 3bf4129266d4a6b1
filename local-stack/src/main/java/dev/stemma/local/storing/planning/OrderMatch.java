package dev.stemma.local.storing.planning;

import de.bwaldvogel.mongo.backend.IndexKey;
import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.ordering.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out whether an index has its keys in the order that a query asks for. */
final class OrderMatch {

    private final OrderedIndex index;
    private final int fixed;

    /**
     * For an index of which the query fixes the leading fields.
     *
     * @param fixed how many have one value in each range
     */
    OrderMatch(OrderedIndex index, int fixed) {
        this.index = index;
        this.fixed = fixed;
    }

    /** The first place of the index where the fields of the order follow each other, all readable in one direction. */
    Optional<KeyOrder> find(List<SortOrder.Field> order) {
        if (order.isEmpty()) {
            return Optional.of(KeyOrder.NONE);
        }
        int last = Math.min(fixed, index.getKeys().size() - order.size());
        for (int from = 0; from <= last; from++) {
            Optional<KeyOrder> match = match(from, order);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<KeyOrder> match(int from, List<SortOrder.Field> order) {
        List<Boolean> turned = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            IndexKey key = index.getKeys().get(from + i);
            if (!key.getKey().equals(order.get(i).path()) || index.isMultikey(from + i)) {
                return Optional.empty();
            }
            turned.add(key.isAscending() != order.get(i).ascending());
        }
        KeyOrder match = new KeyOrder(from, turned);
        return free(match).distinct().count() <= 1 ? Optional.of(match) : Optional.empty();
    }

    /** Whether the ranges are to be read from their ends. */
    boolean isReverse(KeyOrder match) {
        return free(match).findFirst().orElse(false);
    }

    /** Directions of the fields that vary within a range. */
    private java.util.stream.Stream<Boolean> free(KeyOrder match) {
        return match.turned().stream().skip(Math.max(0, fixed - match.from()));
    }
}
