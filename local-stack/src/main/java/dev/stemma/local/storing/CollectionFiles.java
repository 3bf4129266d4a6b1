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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

    private final MVStore store;
    private final GroupCommit commits;
    private final boolean internal;
    private final MVMap<Long, byte[]> data;
    private final AtomicLong lastPosition;
    private final List<OrderedIndex> indexes = new CopyOnWriteArrayList<>();
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
        this.idIndex = idField == null || internal ? null : open(idDefinition(idField));
        if (idIndex != null) {
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

    /** Opens an index without using it yet. */
    OrderedIndex open(IndexDefinition definition) {
        String name = indexName(definition.name());
        MVMap<byte[], Present> map = store.openMap(
                name,
                new MVMap.Builder<byte[], Present>().keyType(BytesType.INSTANCE).valueType(Present.Type.INSTANCE));
        commits.include(map);
        return new OrderedIndex(definition, map, new MultikeyFlags(store.openMap(MULTIKEY), name));
    }

    /** Fills an index unless it is filled, and uses it from now on. */
    void build(OrderedIndex index, MongoCollection<Long> collection) {
        if (!index.isBuilt()) {
            data.forEach((position, bytes) -> {
                Document document = Codec.decode(bytes);
                index.checkAdd(document, collection);
                index.replace(null, document, position);
            });
            index.markBuilt();
        }
        indexes.add(index);
    }

    boolean has(String index) {
        return indexes.stream().anyMatch(used -> used.getName().equals(index));
    }

    /** Throws away what was built of an index that cannot be. */
    void discard(IndexDefinition definition) {
        if (!has(definition.name())) {
            OrderedIndex half = open(definition);
            half.drop();
            remove(half.map());
        }
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
