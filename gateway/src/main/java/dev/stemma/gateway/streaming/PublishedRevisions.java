package dev.stemma.gateway.streaming;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which revisions are public, of those that the topic still knows: one bit for each, since ids grow without large gaps. */
final class PublishedRevisions {

    private static final int BITS = 16;

    private final Map<Long, BitSet> pages = new ConcurrentHashMap<>();

    void add(long revision) {
        pages.compute(revision >>> BITS, (page, bits) -> {
            BitSet next = bits == null ? new BitSet() : bits;
            synchronized (next) {
                next.set((int) (revision & (1 << BITS) - 1));
            }
            return next;
        });
    }

    boolean contain(long revision) {
        BitSet bits = pages.get(revision >>> BITS);
        if (bits == null) {
            return false;
        }
        synchronized (bits) {
            return bits.get((int) (revision & (1 << BITS) - 1));
        }
    }
}
