package dev.stemma.local.storing;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.planning.Plan;
import dev.stemma.local.storing.planning.Planner;
import dev.stemma.local.storing.reading.PlanReader;
import dev.stemma.local.storing.reading.Query;
import dev.stemma.local.storing.reading.Selection;
import dev.stemma.local.storing.reading.View;
import java.util.List;
import java.util.function.Function;

/** Answers queries on a collection without a lock: by what is on disk, or, for its writer, by what that has written. */
final class CollectionReader {

    /** Leaves fields out of documents. */
    interface Projector {
        List<Document> project(List<Document> batch, Document fields);
    }

    private final CollectionFiles files;
    private final Projector projector;

    CollectionReader(CollectionFiles files, Projector projector) {
        this.files = files;
        this.projector = projector;
    }

    <T> T read(Function<View, T> reader) {
        try (View view = files.view()) {
            return reader.apply(view);
        }
    }

    Plan plan(Query query, View view) {
        List<OrderedIndex> readable = files.indexes().stream()
                .filter(index -> view.index(index).isPresent())
                .toList();
        return new Planner(readable).plan(query.filter(), query.orderBy(), query.most());
    }

    Selection select(Query query, View view) {
        return new Selection(query, plan(query, view), batch -> project(batch, query.projection()));
    }

    private List<Document> project(List<Document> batch, Document fields) {
        return fields == null || fields.isEmpty() ? batch : projector.project(batch, fields);
    }

    List<Document> all(Query query) {
        return read(view -> select(query, view).next(view, Integer.MAX_VALUE, Long.MAX_VALUE));
    }

    int count(Document filter, int skip, int limit) {
        Query query = new Query(filter, null, skip, Math.max(0, limit), null);
        long behind = Math.max(0, read(view -> count(query, view)) - skip);
        return Math.toIntExact(limit > 0 ? Math.min(limit, behind) : behind);
    }

    /** May stop where the query would. */
    private long count(Query query, View view) {
        if (query.filter().isEmpty()) {
            return view.size();
        }
        Plan plan = plan(Query.all(query.filter()), view);
        if (plan instanceof Plan.Indexed indexed && indexed.isExact()) {
            return PlanReader.count(indexed, view);
        }
        Query wanted = new Query(query.filter(), null, 0, query.most(), null);
        return new Selection(wanted, plan, batch -> batch).count(view);
    }

    Document distinct(String field, Document filter) {
        return read(view -> new DistinctValues(field)
                .addAll(select(Query.all(filter), view).stream(view))
                .toResponse());
    }
}
