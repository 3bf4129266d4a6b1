package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.planning.Plan;
import dev.stemma.local.storing.planning.Planner;
import dev.stemma.local.storing.reading.Codec;
import dev.stemma.local.storing.reading.PlanReader;
import dev.stemma.local.storing.reading.Query;
import dev.stemma.local.storing.reading.Selection;
import dev.stemma.local.storing.reading.View;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A collection whose queries are planned. One writer at a time, so that each update is atomic; readers take no lock and see
 * what is on disk.
 */
final class IndexedCollection extends AbstractMongoCollection<Long> {

    private final CollectionFiles files;
    /** Set while an update wants one document only; the library reads all matches otherwise. */
    private boolean firstMatchOnly;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            CollectionFiles files) {
        super(database, name, options, cursors);
        this.files = files;
        files.idIndex().ifPresent(super::addIndex);
    }

    CollectionFiles files() {
        return files;
    }

    CursorRegistry cursors() {
        return cursorRegistry;
    }

    /** Reads what is on disk, or, for the writer, what it has written. */
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

    /** By way of the library's scan, whose projection is not public. */
    private List<Document> project(List<Document> batch, Document fields) {
        return fields == null || fields.isEmpty()
                ? batch
                : matchDocumentsFromStream(batch.stream(), new Document(), null, 0, 0, 0, fields)
                        .collectDocuments();
    }

    List<Document> all(Query query) {
        return read(view -> select(query, view).next(view, Integer.MAX_VALUE, Long.MAX_VALUE));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        int most = firstMatchOnly ? 1 : Math.max(0, limit);
        return new QueryResult(all(new Query(query, orderBy, skip, most, fields)));
    }

    /** The library's own scan. Nothing here uses it: it is what planned queries are compared with. */
    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return read(view -> matchDocumentsFromStream(
                stream(view, isNaturalDescending(orderBy)).map(DocumentWithPosition::getDocument),
                query,
                orderBy,
                skip,
                limit,
                batchSize,
                fields));
    }

    /** The library's matcher remembers things between calls, so each call has its own. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    public int count(Document query, int skip, int limit) {
        Query all = new Query(query == null ? new Document() : query, null, skip, Math.max(0, limit), null);
        long matches = read(view -> count(all, view));
        long behind = Math.max(0, matches - skip);
        return Math.toIntExact(limit > 0 ? Math.min(limit, behind) : behind);
    }

    private long count(Query query, View view) {
        if (query.filter().isEmpty()) {
            return view.size();
        }
        Query unlimited = Query.all(query.filter());
        if (plan(unlimited, view) instanceof Plan.Indexed indexed && indexed.isExact()) {
            return PlanReader.count(indexed, view);
        }
        return select(new Query(query.filter(), null, 0, query.most(), new Document(getIdField(), 1)), view)
                .next(view, Integer.MAX_VALUE, Long.MAX_VALUE)
                .size();
    }

    @Override
    public int count() {
        return Math.toIntExact(read(View::size));
    }

    @Override
    public Document handleDistinct(Document query) {
        Document filter = (Document) query.getOrDefault("query", new Document());
        return read(view -> new DistinctValues((String) query.get("key"))
                .addAll(select(Query.all(filter), view).stream(view))
                .toResponse());
    }

    private <T> T writing(Supplier<T> change) {
        files.lock().lock();
        try {
            return change.get();
        } finally {
            files.lock().unlock();
        }
    }

    @Override
    public void addDocument(Document document) {
        writing(() -> {
            super.addDocument(document);
            return null;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean isOrdered) {
        return writing(() -> super.insertDocuments(documents, isOrdered));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        return writing(() -> {
            firstMatchOnly = !multi;
            try {
                return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
            } finally {
                firstMatchOnly = false;
            }
        });
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return writing(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> {
            Long position = files.idIndex()
                    .map(index -> index.getPosition(document))
                    .orElseGet(() -> findDocumentPosition(document));
            if (position != null) {
                removeDocument(position);
            }
            return null;
        });
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        return files.insert(document);
    }

    @Override
    protected void handleUpdate(Long position, Document old, Document changed) {
        files.write(position, old, changed);
    }

    @Override
    protected void removeDocument(Long position) {
        files.write(position, getDocument(position), null);
    }

    @Override
    protected Document getDocument(Long position) {
        byte[] found = files.data().get(position);
        return found == null ? null : Codec.decode(found);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        // a list, since the view is closed when this returns
        return read(view -> stream(view, false).toList()).stream();
    }

    private static Stream<DocumentWithPosition<Long>> stream(View view, boolean backwards) {
        Iterator<Long> positions = view.positions(null, backwards);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false)
                .map(position -> new DocumentWithPosition<>(Codec.decode(view.get(position)), position));
    }

    @Override
    public void addIndex(Index<Long> index) {
        if (files.has(index.getName())) {
            // the index of ids is there from the beginning
            return;
        }
        writing(() -> {
            files.build((OrderedIndex) index, this);
            super.addIndex(index);
            return null;
        });
    }

    @Override
    public void dropIndex(String name) {
        writing(() -> {
            super.dropIndex(name);
            files.removeIndex(name);
            return null;
        });
    }

    /** A copy: the list of the library changes while others read it. */
    @Override
    public List<Index<Long>> getIndexes() {
        return new ArrayList<>(files.indexes());
    }

    @Override
    public void drop() {
        super.drop();
        files.remove();
    }

    @Override
    public void renameTo(MongoDatabase database, String name) {
        writing(() -> {
            super.renameTo(database, name);
            files.rename(getFullName());
            return null;
        });
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // not tracked
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
