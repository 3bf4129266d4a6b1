package dev.stemma.local.storing.planning;

import dev.stemma.local.storing.indexing.OrderedIndex;
import java.util.List;

/** How the documents for a query are found. The filter still looks at each of them. */
public sealed interface Plan {

    /**
     * Whether they come in the order that the query asks for; else they are sorted in memory.
     *
     * @return true also when no order is asked for
     */
    boolean isOrdered();

    /**
     * All documents, in the order in which they were inserted.
     *
     * @param isOrdered as it is said above
     * @param backwards last inserted first
     */
    record Natural(boolean isOrdered, boolean backwards) implements Plan {}

    /**
     * Ranges of one index.
     *
     * @param index to read
     * @param ranges of it; a document may be in several
     * @param fixed number of leading fields of which each range has one value
     * @param isOrdered as it is said above
     * @param reverse whether ranges are read from their ends
     * @param order which part of a key the query sorts by, when ordered
     * @param isExact whether all documents in the ranges match and no other, each once
     * @param cost estimate of keys to read
     */
    record Indexed(
            OrderedIndex index,
            List<KeyRange> ranges,
            int fixed,
            boolean isOrdered,
            boolean reverse,
            KeyOrder order,
            boolean isExact,
            long cost)
            implements Plan {}

    /**
     * What any of several parts finds, each document once; for {@code $or}.
     *
     * @param parts one for each branch
     * @param isOrdered as it is said above
     */
    record Union(List<Indexed> parts, boolean isOrdered) implements Plan {

        long cost() {
            return parts.stream().mapToLong(Indexed::cost).sum();
        }
    }
}
