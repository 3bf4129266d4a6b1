package dev.stemma.local.storing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.committing.GroupCommit;
import dev.stemma.local.storing.indexing.BytesType;
import dev.stemma.local.storing.indexing.IndexDefinition;
import dev.stemma.local.storing.indexing.MultikeyFlags;
import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.indexing.Present;
import dev.stemma.local.storing.reading.Codec;
import dev.stemma.local.storing.reading.View;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;

/** The maps of a collection: its documents by position, and one for each index. A document and its keys change in one step. */
final class CollectionFiles {

    static final String DATA = "data/";
    private static final String INDEX = "index/";
    private static final String MULTIKEY = "multikey";
    private static final String ID_INDEX = "_id_";
    private static final int FILLED_AT_ONCE = 200;

    private final MVStore store;
    private final GroupCommit commits;
    private final boolean internal;
    private final MVMap<Long, byte[]> data;
    private final AtomicLong lastPosition;
    private final List<OrderedIndex> indexes = new CopyOnWriteArrayList<>();
    /** Not used yet. */
    private final Map<String, OrderedIndex> filled = new ConcurrentHashMap<>();

    private final OrderedIndex idIndex;
    /** Held by the writer. Taken before a step, never within. */
    private final ReentrantLock lock = new ReentrantLock();

    private String namespace;

    /**
     * Opens or creates the maps.
     *
     * @param internal whether the collection is the database's own list of things, read as it is, not as it is on disk
     */
    CollectionFiles(MVStore store, GroupCommit commits, String namespace, String idField, boolean internal) {
        this.store = store;
        this.commits = commits;
        this.namespace = namespace;
        this.internal = internal;
        this.data = store.openMap(
                DATA + namespace,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(BytesType.INSTANCE));
        commits.include(data);
        Long last = data.lastKey();
        this.lastPosition = new AtomicLong(last == null ? 0 : last);
        removeUnused();
        this.idIndex = idField == null || internal ? null : open(idDefinition(idField));
        if (idIndex != null) {
            commits.include(idIndex.map());
            indexes.add(idIndex);
        }
    }

    private static IndexDefinition idDefinition(String idField) {
        return new IndexDefinition(
                ID_INDEX, List.of(new IndexKey(idField, true)), true, false, null, OptionalLong.empty());
    }

    ReentrantLock lock() {
        return lock;
    }

    MVMap<Long, byte[]> data() {
        return data;
    }

    List<OrderedIndex> indexes() {
        return indexes;
    }

    Optional<OrderedIndex> idIndex() {
        return Optional.ofNullable(idIndex);
    }

    View view() {
        if (internal || lock.isHeldByCurrentThread()) {
            List<MVMap<?, ?>> own = new ArrayList<>(List.of(data));
            indexes.forEach(index -> own.add(index.map()));
            return new View(commits.current(own), data);
        }
        return new View(commits.durable(), data);
    }

    /** Opens an index without using it yet; the one that was filled, when it was. */
    OrderedIndex open(IndexDefinition definition) {
        OrderedIndex ready = filled.remove(definition.name());
        return ready == null ? openMap(definition) : ready;
    }

    private OrderedIndex openMap(IndexDefinition definition) {
        String name = indexName(definition.name());
        MVMap<byte[], Present> map = store.openMap(
                name,
                new MVMap.Builder<byte[], Present>().keyType(BytesType.INSTANCE).valueType(Present.Type.INSTANCE));
        return new OrderedIndex(definition, map, new MultikeyFlags(store.openMap(MULTIKEY), name));
    }

    /**
     * Fills a new index from the documents, in many short steps, so that commits of other collections go on. It counts only once it
     * is {@link #use used}. Call it with the lock held.
     */
    void fill(IndexDefinition definition, MongoCollection<Long> collection) {
        OrderedIndex index = commits.step(() -> openEmpty(definition));
        try (View view = view()) {
            Iterator<Long> positions = view.positions(null, false);
            while (positions.hasNext()) {
                commits.step(() -> fillSome(index, positions, view, collection));
            }
        } catch (RuntimeException refused) {
            commits.step(() -> throwAway(index));
            throw refused;
        }
        filled.put(definition.name(), index);
    }

    /** A crash may have left some of it. */
    private OrderedIndex openEmpty(IndexDefinition definition) {
        OrderedIndex index = openMap(definition);
        index.drop();
        index.map().clear();
        return index;
    }

    private static Void fillSome(
            OrderedIndex index, Iterator<Long> positions, View view, MongoCollection<Long> collection) {
        for (int i = 0; i < FILLED_AT_ONCE && positions.hasNext(); i++) {
            long position = positions.next();
            Document document = Codec.decode(view.get(position));
            index.checkAdd(document, collection);
            index.replace(null, document, position);
        }
        return null;
    }

    private Void throwAway(OrderedIndex index) {
        index.drop();
        remove(index.map());
        return null;
    }

    /** Uses an index from now on. Call it in the step that writes its description. */
    void use(OrderedIndex index) {
        if (!index.isBuilt()) {
            index.markBuilt();
        }
        // not earlier: readers would see it while it is filled
        commits.include(index.map());
        indexes.add(index);
    }

    /** What a crash left of indexes that were never used. */
    private void removeUnused() {
        MVMap<String, Long> flags = store.openMap(MULTIKEY);
        store.getMapNames().stream()
                .filter(map -> map.startsWith(indexName("")) && !map.equals(indexName(ID_INDEX)))
                // another collection's name may begin with this one's and a slash
                .filter(map -> map.indexOf('/', indexName("").length()) < 0 && !flags.containsKey(map))
                .toList()
                .forEach(store::removeMap);
    }

    boolean has(String index) {
        return indexes.stream().anyMatch(used -> used.getName().equals(index));
    }

    long insert(Document document) {
        long position = lastPosition.incrementAndGet();
        write(position, null, document);
        return position;
    }

    void write(long position, Document old, Document changed) {
        byte[] bytes = changed == null ? null : Codec.encode(changed);
        commits.step(() -> {
            if (bytes == null) {
                data.remove(position);
            } else {
                data.put(position, bytes);
            }
            indexes.forEach(index -> index.replace(old, changed, position));
            return null;
        });
    }

    void removeIndex(String name) {
        indexes.stream().filter(index -> index.getName().equals(name)).toList().forEach(index -> {
            indexes.remove(index);
            remove(index.map());
        });
    }

    void remove() {
        List.copyOf(indexes).forEach(index -> removeIndex(index.getName()));
        if (internal) {
            data.clear();
        } else {
            remove(data);
        }
    }

    void rename(String newNamespace) {
        namespace = newNamespace;
        store.renameMap(data, DATA + namespace);
        indexes.forEach(index -> {
            MVMap<String, Long> flags = store.openMap(MULTIKEY);
            Long known = flags.remove(index.map().getName());
            store.renameMap(index.map(), indexName(index.getName()));
            if (known != null) {
                flags.put(indexName(index.getName()), known);
            }
        });
    }

    private void remove(MVMap<?, ?> map) {
        commits.exclude(map);
        store.removeMap(map);
    }

    private String indexName(String index) {
        return INDEX + namespace + "/" + index;
    }
}
