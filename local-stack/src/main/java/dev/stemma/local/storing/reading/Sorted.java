package dev.stemma.local.storing.reading;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.ordering.SortOrder;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts matches in memory, where no index has the order. Keeps keys and positions only, and no more than are wanted. */
final class Sorted {

    private Sorted() {}

    /**
     * The positions of the matches.
     *
     * @param most wanted, 0 for all
     */
    static Iterator<Long> positions(Iterator<Long> candidates, View view, Filter filter, SortOrder order, int most) {
        PriorityQueue<Candidate> kept = new PriorityQueue<>(Comparator.<Candidate>reverseOrder());
        while (candidates.hasNext()) {
            long position = candidates.next();
            byte[] bytes = view.get(position);
            if (bytes == null) {
                continue;
            }
            Document document = Codec.decode(bytes);
            if (filter.test(document)) {
                kept.add(new Candidate(order.key(document), position));
                if (most > 0 && kept.size() > most) {
                    kept.poll();
                }
            }
        }
        List<Candidate> sorted = new java.util.ArrayList<>(kept);
        Collections.sort(sorted);
        return sorted.stream().map(Candidate::position).iterator();
    }
}
