package dev.stemma.links.graph;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectSortedMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages that are known to be about to change: an event was heard, and its effect has not been read yet. They are read
 * soon, and ever more rarely as long as nothing happens.
 */
final class Awaited {

    private static final long FIRST_NANOS = 10_000_000L;
    private static final int MOST_DOUBLINGS = 11;

    private final Long2ObjectSortedMap<Waiting> pages = new Long2ObjectLinkedOpenHashMap<>();

    /** What is awaited of a page. */
    private record Waiting(long sequence, int tries, long due) {}

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** How long until it is some page's turn, at most so long. */
    long nanosUntilDue(long now, long most) {
        long shortest = most;
        for (Waiting waiting : pages.values()) {
            shortest = Math.min(shortest, Math.max(0, waiting.due() - now));
        }
        return shortest;
    }

    /** An event of that article was heard: to be read at once. */
    void hear(long article, long sequence, long now) {
        Waiting known = pages.get(article);
        long latest = known == null ? sequence : Math.max(known.sequence(), sequence);
        pages.put(article, new Waiting(latest, 0, now));
    }

    /** The articles whose turn it is, at most so many; their next turn comes later. */
    List<Long> due(long now, int most) {
        List<Long> due = new ArrayList<>();
        for (Long2ObjectMap.Entry<Waiting> page : pages.long2ObjectEntrySet()) {
            Waiting waiting = page.getValue();
            if (due.size() < most && waiting.due() - now <= 0) {
                due.add(page.getLongKey());
                int tries = Math.min(MOST_DOUBLINGS, waiting.tries() + 1);
                page.setValue(new Waiting(waiting.sequence(), tries, now + (FIRST_NANOS << tries)));
            }
        }
        return due;
    }

    /** A page was read. One that lacks events waits for more than the one that was heard. */
    void saw(PageState page) {
        Waiting waiting = pages.get(page.id());
        if (waiting != null && page.sequence() >= waiting.sequence() && !page.stale()) {
            pages.remove(page.id());
        }
    }
}
