package dev.stemma.local.storing.reading;

import dev.stemma.local.storing.committing.Snapshot;
import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.indexing.Present;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/** A collection at one moment. */
public final class View implements AutoCloseable {

    private final Snapshot snapshot;
    private final MVMap<Long, byte[]> data;
    private final Optional<RootReference<Long, byte[]>> root;

    /**
     * Looks at a collection.
     *
     * @param snapshot closed together with this
     * @param data its documents by position
     */
    public View(Snapshot snapshot, MVMap<Long, byte[]> data) {
        this.snapshot = snapshot;
        this.data = data;
        this.root = snapshot.root(data);
    }

    /**
     * Reads a document.
     *
     * @param position of it
     * @return BSON, or null when there is none
     */
    public byte[] get(long position) {
        return root.map(there -> data.get(there.root, position)).orElse(null);
    }

    /**
     * The number of documents.
     *
     * @return without counting them
     */
    public long size() {
        return root.map(RootReference::getTotalCount).orElse(0L);
    }

    /**
     * Positions in the order of insertion.
     *
     * @param behind where to begin, exclusive; null for the beginning
     * @param backwards last inserted first
     * @return positions, read as they are asked for
     */
    public Iterator<Long> positions(Long behind, boolean backwards) {
        if (root.isEmpty()) {
            return Collections.emptyIterator();
        }
        Long from = behind == null ? null : backwards ? Long.valueOf(behind - 1) : Long.valueOf(behind + 1);
        return data.cursor(root.get(), from, null, backwards);
    }

    /**
     * An index at that moment.
     *
     * @param index of the collection
     * @return nothing when it was not built yet
     */
    public Optional<RootReference<byte[], Present>> index(OrderedIndex index) {
        return snapshot.root(index.map());
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
