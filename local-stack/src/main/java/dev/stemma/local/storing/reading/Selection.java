package dev.stemma.local.storing.reading;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.ordering.SortOrder;
import dev.stemma.local.storing.planning.Plan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The matches of a query, batch by batch. Between batches it holds no part of the file: a later batch reads what is there then.
 */
public final class Selection {

    private static final int STREAMED_AT_ONCE = 200;

    private final Query query;
    private final Plan plan;
    private final Filter filter;
    private final UnaryOperator<List<Document>> projection;
    private Iterator<Long> positions;
    private Long last;
    private int skip;
    private int left;
    private long examined;

    /**
     * Prepares a query.
     *
     * @param query what to find
     * @param plan how
     * @param projection of the matches of a batch
     */
    public Selection(Query query, Plan plan, UnaryOperator<List<Document>> projection) {
        this.query = query;
        this.plan = plan;
        this.filter = new Filter(query.filter());
        this.skip = query.skip();
        this.left = query.limit() == 0 ? Integer.MAX_VALUE : query.limit();
        this.projection = projection;
    }

    /**
     * The next matches.
     *
     * @param view to read
     * @param most documents
     * @param bytes after which no further document is added
     * @return fewer than wanted at the end, or when they are large
     */
    public List<Document> next(View view, int most, long bytes) {
        List<Document> batch = new ArrayList<>();
        Iterator<Long> candidates = candidates(view);
        long size = 0;
        while (batch.size() < most && size < bytes && left > 0 && candidates.hasNext()) {
            last = candidates.next();
            byte[] found = view.get(last);
            examined++;
            if (found == null) {
                continue;
            }
            Document document = Codec.decode(found);
            if (filter.test(document) && skip-- <= 0) {
                left--;
                size += found.length;
                batch.add(document);
            }
        }
        return projection.apply(batch);
    }

    /**
     * Counts the further matches, keeping none of them.
     *
     * @param view to read
     * @return as many as the query's limit allows
     */
    public long count(View view) {
        return stream(view).count();
    }

    /**
     * All further matches.
     *
     * @param view to read, open as long as the stream is read
     * @return read as they are asked for
     */
    public Stream<Document> stream(View view) {
        return Stream.generate(() -> next(view, STREAMED_AT_ONCE, Long.MAX_VALUE))
                .takeWhile(batch -> !batch.isEmpty())
                .flatMap(List::stream);
    }

    /**
     * Whether no match is left.
     *
     * @return false also when what is left may turn out not to match
     */
    public boolean isDone() {
        return left == 0 || positions != null && !positions.hasNext();
    }

    /**
     * Documents looked at so far.
     *
     * @return matches and others
     */
    public long examined() {
        return examined;
    }

    /** Lets go of the view; the next batch may bring another. */
    public void pause() {
        if (isResumable()) {
            positions = null;
            return;
        }
        List<Long> rest = new ArrayList<>();
        positions.forEachRemaining(rest::add);
        positions = rest.iterator();
    }

    /** The order of insertion can be taken up again where it was left. */
    private boolean isResumable() {
        return plan instanceof Plan.Natural natural && natural.isOrdered();
    }

    private Iterator<Long> candidates(View view) {
        if (positions == null) {
            boolean backwards = plan instanceof Plan.Natural natural && natural.backwards();
            Iterator<Long> found = last == null ? PlanReader.positions(plan, view) : view.positions(last, backwards);
            positions = plan.isOrdered()
                    ? found
                    : Sorted.positions(found, view, filter, SortOrder.of(query.orderBy()), query.most());
        }
        return positions;
    }
}
