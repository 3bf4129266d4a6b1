package dev.stemma.local.storing.planning;

import java.util.List;

/**
 * Which fields of an index a query sorts by.
 *
 * @param from the first of them
 * @param turned for each whether the index has it in the other direction than the query
 */
public record KeyOrder(int from, List<Boolean> turned) {

    static final KeyOrder NONE = new KeyOrder(0, List.of());

    /**
     * The first field behind them.
     *
     * @return its number in the index
     */
    public int to() {
        return from + turned.size();
    }
}
