package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.stemma.local.storing.committing.GroupCommit;
import dev.stemma.local.storing.indexing.IndexDefinition;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/** A database of indexed collections. What changes its structure is one step, and one at a time. */
final class IndexedDatabase extends AbstractMongoDatabase<Long> {

    private static final String SYSTEM = "system.";
    private static final int INDEX_VERSION = 2;

    private final MVStore store;
    private final GroupCommit commits;
    /** Taken before the lock of a collection, which is taken before a step. */
    private final Lock structure = new ReentrantLock();

    private final Map<String, IndexedCollection> collections = new ConcurrentHashMap<>();

    IndexedDatabase(String name, MVStore store, GroupCommit commits, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        this.commits = commits;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> new ReadCommands(this).find(query);
            case "aggregate" -> new ReadCommands(this).aggregate(query, databases, oplog);
            case "explain" -> new ReadCommands(this).explain((Document) query.get("explain"));
            case "createindexes" -> {
                IndexedCollection collection = (IndexedCollection)
                        resolveOrCreateCollection(query.get(command).toString());
                // not one step: that would be as long as the indexes take to build
                yield exclusively(
                        List.of(collection), () -> super.handleCommand(channel, command, query, databases, oplog));
            }
            case "dropindexes" -> restructure(query.get(command), () -> dropIndexes(query));
            case "drop" ->
                restructure(query.get(command), () -> super.handleCommand(channel, command, query, databases, oplog));
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    private <T> T restructure(Object collection, Supplier<T> change) {
        return changing(collection(collection).stream().toList(), change);
    }

    private <T> T changing(List<IndexedCollection> changed, Supplier<T> change) {
        return exclusively(changed, () -> commits.step(change));
    }

    private <T> T exclusively(List<IndexedCollection> changed, Supplier<T> change) {
        structure.lock();
        changed.forEach(collection -> collection.files().lock().lock());
        try {
            return change.get();
        } finally {
            changed.forEach(collection -> collection.files().lock().unlock());
            structure.unlock();
        }
    }

    Optional<IndexedCollection> collection(Object name) {
        return Optional.ofNullable((IndexedCollection) resolveCollection(Objects.toString(name), false));
    }

    String namespace(Object collection) {
        return getFullCollectionNamespace(collection.toString());
    }

    @Override
    protected MongoCollection<Long> resolveOrCreateCollection(String name) {
        MongoCollection<Long> existing = resolveCollection(name, false);
        if (existing != null) {
            return existing;
        }
        return changing(List.of(), () -> super.resolveOrCreateCollection(name));
    }

    @Override
    public MongoCollection<Long> createCollectionOrThrowIfExists(String name, CollectionOptions options) {
        return changing(List.of(), () -> super.createCollectionOrThrowIfExists(name, options));
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        CollectionFiles files = new CollectionFiles(
                store, commits, getFullCollectionNamespace(name), options.getIdField(), name.startsWith(SYSTEM));
        IndexedCollection collection = new IndexedCollection(this, name, options, cursorRegistry, files);
        if (!name.startsWith(SYSTEM)) {
            collections.put(name, collection);
        }
        return collection;
    }

    @Override
    public void unregisterCollection(String name) {
        collections.remove(name);
        super.unregisterCollection(name);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        IndexedCollection moved = (IndexedCollection) collection;
        changing(List.of(moved), () -> {
            super.moveCollection(from, collection, newName);
            collections.put(newName, moved);
            return null;
        });
    }

    @Override
    public void drop(Oplog oplog) {
        changing(List.copyOf(collections.values()), () -> {
            super.drop(oplog);
            return null;
        });
    }

    /** The client's collections. */
    Collection<IndexedCollection> collections() {
        return collections.values();
    }

    /** Keeps the whole description: the library hands only parts of it on. */
    @Override
    protected void addIndex(Document description) {
        IndexDefinition wanted = IndexDefinition.of(description);
        String collection =
                description.get("ns").toString().substring(getDatabaseName().length() + 1);
        if (descriptions().has(namespace(collection), wanted)) {
            return;
        }
        collection(collection).ifPresent(filled -> filled.prepareIndex(wanted));
        description.putIfAbsent("v", INDEX_VERSION);
        commits.step(() -> {
            // the library adds it as well, unless it finds the very same
            getOrCreateIndexesCollection().addDocument(description.clone());
            super.addIndex(description);
            return null;
        });
    }

    private IndexDescriptions descriptions() {
        return new IndexDescriptions(indexes.get());
    }

    private Index<Long> open(String collection, String index) {
        Document description = descriptions()
                .find(namespace(collection), index)
                .orElseThrow(() -> new IllegalStateException("The index " + index + " was never described."));
        return collection(collection).orElseThrow().files().open(IndexDefinition.of(description));
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return open(collection, name);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return open(collection, name);
    }

    /** The library takes all collections' indexes of that name. */
    private Document dropIndexes(Document query) {
        IndexedCollection collection = collection(query.get("dropIndexes"))
                .orElseThrow(() -> new MongoServerError(26, "NamespaceNotFound", "ns not found"));
        List<String> dropped = descriptions().dropped(collection.getFullName(), query.get("index"));
        dropped.forEach(name -> {
            collection.dropIndex(name);
            descriptions().forget(collection.getFullName(), name);
        });
        return new Document("nIndexesWas", collection.getNumIndexes() + dropped.size()).append("ok", 1.0);
    }

    @Override
    protected long getFileSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }
}
