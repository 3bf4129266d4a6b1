package dev.stemma.local.storing.reading;

import dev.stemma.local.storing.indexing.Positions;
import dev.stemma.local.storing.indexing.Present;
import dev.stemma.local.storing.planning.KeyRange;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/**
 * The keys of a range, group by group, from its start or from its end: a group is the keys that sort alike. Within a group
 * the documents come in the order of insertion, as a stable sort would leave them.
 */
final class GroupScan implements Iterator<byte[]> {

    private static final Comparator<byte[]> BY_POSITION = Comparator.comparingLong(Positions::read);

    private final MVMap<byte[], Present> map;
    private final RootReference<byte[], Present> root;
    private final boolean reverse;
    private final boolean unordered;
    private final UnaryOperator<byte[]> groupOf;
    private KeyRange left;
    private Iterator<byte[]> group = Collections.emptyIterator();

    /**
     * For a range.
     *
     * @param reverse whether to begin at its end
     * @param unordered whether a group's keys are not in the order of insertion by themselves
     * @param groupOf beginning that the keys of a group have in common
     */
    GroupScan(
            MVMap<byte[], Present> map,
            RootReference<byte[], Present> root,
            KeyRange range,
            boolean reverse,
            boolean unordered,
            UnaryOperator<byte[]> groupOf) {
        this.map = map;
        this.root = root;
        this.left = range;
        this.reverse = reverse;
        this.unordered = unordered;
        this.groupOf = groupOf;
    }

    @Override
    public boolean hasNext() {
        while (!group.hasNext() && left != null) {
            nextGroup();
        }
        return group.hasNext();
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return group.next();
    }

    private void nextGroup() {
        byte[] key = reverse ? lastKey() : firstKey();
        if (key == null) {
            left = null;
            return;
        }
        byte[] common = groupOf.apply(key);
        byte[] behind = Positions.behind(common);
        KeyRange whole = within(new KeyRange(common, behind));
        group = unordered ? byPosition(whole) : new RangeScan(map, root, whole);
        left = reverse
                ? new KeyRange(left.from(), whole.from())
                : behind == null ? null : new KeyRange(whole.to(), left.to());
        if (left != null && (left.isEmpty() || reverse && left.to().length == 0)) {
            left = null;
        }
    }

    /** A group may begin before the range, or end behind it. */
    private KeyRange within(KeyRange whole) {
        byte[] from = Arrays.compareUnsigned(whole.from(), left.from()) < 0 ? left.from() : whole.from();
        byte[] to = whole.to() == null || left.to() != null && Arrays.compareUnsigned(left.to(), whole.to()) < 0
                ? left.to()
                : whole.to();
        return new KeyRange(from, to);
    }

    private byte[] firstKey() {
        RangeScan scan = new RangeScan(map, root, left);
        return scan.hasNext() ? scan.next() : null;
    }

    private byte[] lastKey() {
        byte[] last = left.to() == null ? greatest() : map.lowerKey(root, left.to());
        return last == null || Arrays.compareUnsigned(last, left.from()) < 0 ? null : last;
    }

    private byte[] greatest() {
        Iterator<byte[]> backwards = map.cursor(root, null, null, true);
        return backwards.hasNext() ? backwards.next() : null;
    }

    private Iterator<byte[]> byPosition(KeyRange whole) {
        Iterable<byte[]> keys = () -> new RangeScan(map, root, whole);
        Stream<byte[]> all = StreamSupport.stream(keys.spliterator(), false);
        List<byte[]> sorted = all.sorted(BY_POSITION).toList();
        return sorted.iterator();
    }
}
