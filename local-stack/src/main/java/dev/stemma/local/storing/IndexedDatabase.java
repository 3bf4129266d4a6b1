package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
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
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVStore;

/** A database of indexed collections. What changes its structure is one step, and one at a time. */
final class IndexedDatabase extends AbstractMongoDatabase<Long> {

    private static final String INDEXES = "system.indexes";
    private static final String SYSTEM = "system.";
    private static final int OPTIONS_CONFLICT = 85;
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
            case "find" -> find(query);
            case "aggregate" -> aggregate(query, databases, oplog);
            case "explain" -> explain((Document) query.get("explain"));
            case "createindexes" -> {
                resolveOrCreateCollection(query.get(command).toString());
                yield restructure(
                        query.get(command), () -> super.handleCommand(channel, command, query, databases, oplog));
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
        structure.lock();
        changed.forEach(collection -> collection.files().lock().lock());
        try {
            return commits.step(change);
        } finally {
            changed.forEach(collection -> collection.files().lock().unlock());
            structure.unlock();
        }
    }

    Optional<IndexedCollection> collection(Object name) {
        return Optional.ofNullable((IndexedCollection) resolveCollection(Objects.toString(name), false));
    }

    private String namespace(Object collection) {
        return getFullCollectionNamespace(collection.toString());
    }

    private Document find(Document query) {
        return collection(query.get("find"))
                .map(FindCommand.of(query)::on)
                .orElseGet(() -> Cursors.firstBatch(namespace(query.get("find")), List.of(), 0L));
    }

    private Document explain(Document command) {
        Object name = command.values().iterator().next();
        return collection(name)
                .map(collection -> Explanation.of(collection, Explanation.queryOf(command)))
                .orElseThrow(() -> new MongoServerError(
                        26,
                        "NamespaceNotFound",
                        "There is no collection " + namespace(name) + " to explain a query on."));
    }

    private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
        Object name = query.get("aggregate");
        IndexedCollection collection = name instanceof String ? collection(name).orElse(null) : null;
        AggregateCommand command = AggregateCommand.of(Aggregation.parse(query.get("pipeline")));
        Aggregation rest = Aggregation.fromPipeline(command.rest(), databases, this, collection, oplog);
        if (collection == null) {
            return Cursors.firstBatch(namespace(name), List.of(), 0L);
        }
        if (command.counted() != null) {
            int count = collection.count(
                    command.query().filter(),
                    command.query().skip(),
                    command.query().limit());
            Document counted = new Document("_id", command.groupId()).append(command.counted(), count);
            return Cursors.firstBatch(namespace(name), count == 0 ? List.of() : List.of(counted), 0L);
        }
        return collection.read(view -> Cursors.firstBatch(
                namespace(name), rest.runStages(collection.select(command.query(), view).stream(view)), 0L));
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

    /** Keeps the whole description first: the library hands only parts of it on. */
    @Override
    protected void addIndex(Document description) {
        IndexDefinition wanted = IndexDefinition.of(description);
        String collection =
                description.get("ns").toString().substring(getDatabaseName().length() + 1);
        for (Document existing : descriptions(collection)) {
            if (isSame(wanted, IndexDefinition.of(existing))) {
                return;
            }
        }
        // the library adds it as well, unless it finds the very same
        description.putIfAbsent("v", INDEX_VERSION);
        getOrCreateIndexesCollection().addDocument(description.clone());
        try {
            super.addIndex(description);
        } catch (RuntimeException refused) {
            forget(collection, wanted.name());
            collection(collection).ifPresent(built -> built.files().discard(wanted));
            throw refused;
        }
    }

    private static boolean isSame(IndexDefinition wanted, IndexDefinition existing) {
        boolean sameName = wanted.name().equals(existing.name());
        if (sameName && wanted.isSameBut(existing)) {
            return true;
        }
        if (sameName || wanted.hasFieldsOf(existing) && Objects.equals(wanted.partial(), existing.partial())) {
            throw new MongoServerError(
                    OPTIONS_CONFLICT,
                    "IndexOptionsConflict",
                    "Index '" + wanted.name() + "' conflicts with the existing index '" + existing.name()
                            + "', which has the same name or fields. Drop that one first.");
        }
        return false;
    }

    private List<Document> descriptions(String collection) {
        MongoCollection<Long> all = indexes.get();
        return all == null
                ? List.of()
                : StreamSupport.stream(
                                all.handleQuery(new Document("ns", namespace(collection)))
                                        .spliterator(),
                                false)
                        .toList();
    }

    private Index<Long> open(String collection, String index) {
        return descriptions(collection).stream()
                .filter(description -> description.get("name").equals(index))
                .findFirst()
                .map(description -> collection(collection).orElseThrow().files().open(IndexDefinition.of(description)))
                .orElseThrow(() -> new IllegalStateException("The index " + index + " was never described."));
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
        List<Document> dropped = descriptions(collection.getCollectionName()).stream()
                .filter(description -> !description.get("name").equals("_id_"))
                .filter(description -> isMeant(query.get("index"), description))
                .toList();
        if (dropped.isEmpty() && !"*".equals(query.get("index"))) {
            throw new IndexNotFoundException("index not found with name [" + query.get("index") + "]");
        }
        dropped.forEach(description -> {
            collection.dropIndex(description.get("name").toString());
            forget(collection.getCollectionName(), description.get("name").toString());
        });
        return new Document("nIndexesWas", collection.getNumIndexes() + dropped.size()).append("ok", 1.0);
    }

    private static boolean isMeant(Object index, Document description) {
        return switch (index) {
            case Document keys -> keys.equals(description.get("key"));
            case List<?> names -> names.contains(description.get("name"));
            case null, default -> "*".equals(index) || Objects.equals(index, description.get("name"));
        };
    }

    private void forget(String collection, String index) {
        indexes.get()
                .deleteDocuments(new Document("ns", namespace(collection)).append("name", index), 0, NoopOplog.get());
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
