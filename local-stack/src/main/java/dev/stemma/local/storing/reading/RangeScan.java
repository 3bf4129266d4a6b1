package dev.stemma.local.storing.reading;

import dev.stemma.local.storing.indexing.Positions;
import dev.stemma.local.storing.indexing.Present;
import dev.stemma.local.storing.planning.KeyRange;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/** The keys of a range, first to last. */
final class RangeScan implements Iterator<byte[]> {

    private final Cursor<byte[], Present> cursor;
    private final byte[] end;
    private byte[] next;

    RangeScan(MVMap<byte[], Present> map, RootReference<byte[], Present> root, KeyRange range) {
        this.cursor = map.cursor(root, range.from(), null, false);
        this.end = range.to();
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public byte[] next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        byte[] key = next;
        advance();
        return key;
    }

    static long position(byte[] key) {
        return Positions.read(key);
    }

    private void advance() {
        next = cursor.hasNext() ? cursor.next() : null;
        if (next != null && end != null && Arrays.compareUnsigned(next, end) >= 0) {
            next = null;
        }
    }
}
