package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.stemma.local.storing.indexing.IndexDefinition;
import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.reading.Query;
import dev.stemma.local.storing.reading.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A collection whose queries are planned. One writer at a time, so that each update is atomic; readers take no lock and see
 * what is on disk.
 */
final class IndexedCollection extends StoredCollection {

    /** Set while an update wants one document only; the library reads all matches otherwise. */
    private boolean firstMatchOnly;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            CollectionFiles files) {
        super(database, name, options, cursors, files);
        files.idIndex().ifPresent(super::addIndex);
    }

    CursorRegistry cursors() {
        return cursorRegistry;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        int most = firstMatchOnly ? 1 : Math.max(0, limit);
        return new QueryResult(reader().all(new Query(query, orderBy, skip, most, fields)));
    }

    @Override
    public int count(Document query, int skip, int limit) {
        return reader().count(query == null ? new Document() : query, skip, limit);
    }

    @Override
    public int count() {
        return Math.toIntExact(reader().read(View::size));
    }

    @Override
    public Document handleDistinct(Document query) {
        Document filter = (Document) query.getOrDefault("query", new Document());
        return reader().distinct((String) query.get("key"), filter);
    }

    private <T> T writing(Supplier<T> change) {
        files().lock().lock();
        try {
            return change.get();
        } finally {
            files().lock().unlock();
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
            Long position = files().idIndex()
                    .map(index -> index.getPosition(document))
                    .orElseGet(() -> findDocumentPosition(document));
            if (position != null) {
                removeDocument(position);
            }
            return null;
        });
    }

    /** Builds an index that is used once it is {@link #addIndex added}. */
    void prepareIndex(IndexDefinition definition) {
        if (!files().has(definition.name())) {
            writing(() -> {
                files().fill(definition, this);
                return null;
            });
        }
    }

    @Override
    public void addIndex(Index<Long> index) {
        if (files().has(index.getName())) {
            // the index of ids is there from the beginning
            return;
        }
        writing(() -> {
            files().use((OrderedIndex) index);
            super.addIndex(index);
            return null;
        });
    }

    @Override
    public void dropIndex(String name) {
        writing(() -> {
            super.dropIndex(name);
            files().removeIndex(name);
            return null;
        });
    }

    /** A copy: the list of the library changes while others read it. */
    @Override
    public List<Index<Long>> getIndexes() {
        return new ArrayList<>(files().indexes());
    }

    @Override
    public void drop() {
        super.drop();
        files().remove();
    }

    @Override
    public void renameTo(MongoDatabase database, String name) {
        writing(() -> {
            super.renameTo(database, name);
            files().rename(getFullName());
            return null;
        });
    }
}
