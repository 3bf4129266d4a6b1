package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.reading.Codec;
import dev.stemma.local.storing.reading.View;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the library asks of any storage: documents by their position, in the files of the collection. */
abstract class StoredCollection extends AbstractMongoCollection<Long> {

    private final CollectionFiles files;
    private final CollectionReader reader;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            CollectionFiles files) {
        super(database, name, options, cursors);
        this.files = files;
        this.reader = new CollectionReader(files, this::project);
    }

    final CollectionFiles files() {
        return files;
    }

    final CollectionReader reader() {
        return reader;
    }

    /** By way of the library's scan, whose projection is not public. */
    private List<Document> project(List<Document> batch, Document fields) {
        return matchDocumentsFromStream(batch.stream(), new Document(), null, 0, 0, 0, fields)
                .collectDocuments();
    }

    /** The library's own scan. Nothing here uses it: it is what planned queries are compared with. */
    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return reader.read(view -> matchDocumentsFromStream(
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
        return reader.read(view -> stream(view, false).toList()).stream();
    }

    private static Stream<DocumentWithPosition<Long>> stream(View view, boolean backwards) {
        Iterator<Long> positions = view.positions(null, backwards);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false)
                .map(position -> new DocumentWithPosition<>(Codec.decode(view.get(position)), position));
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
