package dev.stemma.local.storing.indexing;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;

/**
 * An index in a B-tree: the documents' keys in order, each with its document's position at the end.
 *
 * <p>The library asks it only whether a change is allowed; the collection writes it together with the document, in one step.
 */
public final class OrderedIndex extends Index<Long> {

    private static final NavigableSet<byte[]> NO_KEYS =
            Collections.unmodifiableNavigableSet(new TreeSet<>(Arrays::compareUnsigned));

    private final IndexDefinition definition;
    private final MVMap<byte[], Present> map;
    private final MultikeyFlags multikey;

    /**
     * Opens an index.
     *
     * @param definition what was asked for
     * @param map its keys
     * @param multikey its flags
     */
    public OrderedIndex(IndexDefinition definition, MVMap<byte[], Present> map, MultikeyFlags multikey) {
        super(definition.name(), definition.fields(), definition.sparse());
        this.definition = definition;
        this.map = map;
        this.multikey = multikey;
    }

    /**
     * What was asked for.
     *
     * @return the definition
     */
    public IndexDefinition definition() {
        return definition;
    }

    /**
     * Where its keys are.
     *
     * @return the map
     */
    public MVMap<byte[], Present> map() {
        return map;
    }

    /**
     * Whether a field ever led through an array, so that a document can have several keys.
     *
     * @param field its number in the index
     * @return true also when such documents are gone
     */
    public boolean isMultikey(int field) {
        return multikey.has(field);
    }

    /**
     * Whether a document can have several keys.
     *
     * @return true when any field is multikey
     */
    public boolean isMultikey() {
        return multikey.any();
    }

    /**
     * Whether it holds what it should of the documents that were there when it was created.
     *
     * @return false until {@link #markBuilt}
     */
    public boolean isBuilt() {
        return multikey.isBuilt();
    }

    /** Says that it holds all documents from now on. */
    public void markBuilt() {
        multikey.markBuilt();
    }

    /**
     * The keys of a document, without its position.
     *
     * @param document or null for none
     * @return no keys when the index leaves the document out
     */
    public NavigableSet<byte[]> keys(Document document) {
        DocumentKeys held = held(document);
        return held == null ? NO_KEYS : held.keys();
    }

    private DocumentKeys held(Document document) {
        if (document == null
                || definition.partial() != null && !new DefaultQueryMatcher().matches(document, definition.partial())) {
            return null;
        }
        DocumentKeys found = DocumentKeys.of(document, definition.fields());
        return definition.sparse() && !found.anyPresent() ? null : found;
    }

    /**
     * Replaces the keys of a document. Call it within the step that writes the document.
     *
     * @param old document or null
     * @param changed document or null
     * @param position of both
     */
    public void replace(Document old, Document changed, long position) {
        NavigableSet<byte[]> before = keys(old);
        DocumentKeys held = held(changed);
        NavigableSet<byte[]> after = held == null ? NO_KEYS : held.keys();
        if (held != null) {
            multikey.add(held.arrays());
        }
        for (byte[] key : before) {
            if (!after.contains(key)) {
                map.remove(Positions.append(key, position));
            }
        }
        for (byte[] key : after) {
            if (!before.contains(key)) {
                map.put(Positions.append(key, position), Present.YES);
            }
        }
    }

    /**
     * The position of the document with a key, for unique indexes.
     *
     * @param key without position
     * @return null when there is none
     */
    public Long position(byte[] key) {
        byte[] found = map.ceilingKey(key);
        return found != null
                        && found.length == key.length + Positions.BYTES
                        && Arrays.equals(found, 0, key.length, key, 0, key.length)
                ? Positions.read(found)
                : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        checkUpdate(null, document, collection);
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Long> collection) {
        NavigableSet<byte[]> after = keys(changed);
        if (!definition.unique()) {
            return;
        }
        NavigableSet<byte[]> before = keys(old);
        for (byte[] key : after) {
            if (!before.contains(key) && position(key) != null) {
                throw new DuplicateKeyError(this, collection, getKeys(), describe(changed));
            }
        }
    }

    private KeyValue describe(Document document) {
        return new KeyValue(definition.fields().stream()
                .map(field -> Utils.getSubdocumentValueCollectionAware(document, field.getKey()))
                .toArray());
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex ordered && definition.isSameBut(ordered.definition);
    }

    /** Forgets what it knew of arrays; its map is removed by the database. */
    @Override
    public void drop() {
        multikey.clear();
    }

    @Override
    public long getCount() {
        return map.sizeAsLong();
    }

    /** Never empty for the library, which would fill it otherwise: the collection does. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    /** Only the index of ids knows it: the library wants one answer from all indexes together. */
    @Override
    public Long getPosition(Document document) {
        boolean ofIds = definition.unique() && definition.fields().size() == 1 && isOfIds();
        return ofIds ? position(keys(document).first()) : null;
    }

    private boolean isOfIds() {
        return Objects.equals(definition.fields().getFirst().getKey(), "_id")
                || definition.name().equals("_id_");
    }

    /** Nothing to do: see {@link #replace}. */
    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {}

    /** Nothing to do: see {@link #replace}. */
    @Override
    public void updateInPlace(Document old, Document changed, Long position, MongoCollection<Long> collection) {}

    @Override
    public Long remove(Document document) {
        throw new UnsupportedOperationException("The collection removes documents from its indexes itself.");
    }

    /** Never asked: the collection plans its queries itself. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection plans its queries itself.");
    }
}
