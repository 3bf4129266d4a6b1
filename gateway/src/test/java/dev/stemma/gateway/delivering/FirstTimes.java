package dev.stemma.gateway.delivering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a receiver took, without what it had already. */
final class FirstTimes {

    private FirstTimes() {}

    /** By article, the sequences in the order in which each was taken for the first time. */
    static Map<String, List<Integer>> of(Receiver receiver) {
        Map<String, List<Integer>> first = new HashMap<>();
        for (String consistency : AFailingDeliveryHoldsItsArticleBackIT.consistencies(receiver)) {
            String[] parts = consistency.split(":");
            List<Integer> sequences = first.computeIfAbsent(parts[0], article -> new ArrayList<>());
            if (!sequences.contains(Integer.valueOf(parts[1]))) {
                sequences.add(Integer.valueOf(parts[1]));
            }
        }
        return first;
    }
}
