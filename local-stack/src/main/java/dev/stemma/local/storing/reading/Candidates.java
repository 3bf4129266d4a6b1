package dev.stemma.local.storing.reading;

import de.bwaldvogel.mongo.backend.IndexKey;
import dev.stemma.local.storing.indexing.Positions;
import dev.stemma.local.storing.indexing.Present;
import dev.stemma.local.storing.ordering.KeyReader;
import dev.stemma.local.storing.planning.KeyRange;
import dev.stemma.local.storing.planning.Plan;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.RootReference;

/** Turns the ranges of one index into candidates in the order of the query. */
final class Candidates {

    private final Plan.Indexed plan;
    private final List<IndexKey> fields;

    Candidates(Plan.Indexed plan) {
        this.plan = plan;
        this.fields = plan.index().getKeys();
    }

    /**
     * One iterator for each range.
     *
     * @param compared whether they are to be compared with those of other ranges
     */
    List<Iterator<Candidate>> on(View view, boolean compared) {
        Optional<RootReference<byte[], Present>> root = view.index(plan.index());
        return root.isEmpty()
                ? List.of()
                : plan.ranges().stream()
                        .map(range -> candidates(scan(root.get(), range), compared))
                        .toList();
    }

    private Iterator<Candidate> candidates(Iterator<byte[]> keys, boolean compared) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Candidate next() {
                byte[] key = keys.next();
                return new Candidate(compared ? sortKey(key) : Candidate.NO_KEY, Positions.read(key));
            }
        };
    }

    private Iterator<byte[]> scan(RootReference<byte[], Present> root, KeyRange range) {
        boolean rest = fields.size() > Math.max(plan.fixed(), plan.order().to());
        if (!plan.isOrdered() || !rest && !plan.reverse()) {
            return new RangeScan(plan.index().map(), root, range);
        }
        boolean oneGroup = plan.order().to() <= plan.fixed();
        return new GroupScan(
                plan.index().map(),
                root,
                range,
                plan.reverse(),
                rest,
                key -> oneGroup
                        ? commonStart(range)
                        : Arrays.copyOf(key, end(key, plan.order().to())));
    }

    /** The whole range is one group: its keys have nothing else in common that could matter. */
    private static byte[] commonStart(KeyRange range) {
        int same = range.to() == null ? 0 : Math.max(0, Arrays.mismatch(range.from(), range.to()));
        return Arrays.copyOf(range.from(), Math.min(same, range.from().length));
    }

    private int end(byte[] key, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = KeyReader.end(key, at, fields.get(i).isAscending());
        }
        return at;
    }

    private byte[] sortKey(byte[] key) {
        int start = end(key, plan.order().from());
        int at = start;
        byte[] turned = key.clone();
        for (int i = 0; i < plan.order().turned().size(); i++) {
            int end = KeyReader.end(key, at, fields.get(plan.order().from() + i).isAscending());
            if (plan.order().turned().get(i)) {
                for (int b = at; b < end; b++) {
                    turned[b] = (byte) ~turned[b];
                }
            }
            at = end;
        }
        return Arrays.copyOfRange(turned, start, at);
    }
}
