package dev.stemma.links.graph;

import java.util.Arrays;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Who links to whom, as far as the pages were put in. Links name title keys, and keys lead to whoever holds them: so a
 * renaming, a deletion or a new article changes existence for all who link there, without touching them.
 *
 * <p>One thread puts pages in; any number read, each seeing the graph as it is between two pages.
 */
public final class LinkGraph {

    /** No node, no key. */
    public static final int NONE = -1;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final NodeTable nodes = new NodeTable();
    private final KeyTable keys = new KeyTable((left, right) -> Long.compare(nodes.id(left), nodes.id(right)));
    private final GraphView view = new GraphView(nodes, keys);
    private volatile long version;

    /**
     * Puts a page in, in place of what was known of the article.
     *
     * @return false when that much or more was known already
     */
    public boolean put(PageState page) {
        return put(page, 1);
    }

    /**
     * The same with a page that may be read otherwise now, although nothing happened to it.
     *
     * @return false when more was known already
     */
    boolean renew(PageState page) {
        return put(page, 0);
    }

    private boolean put(PageState page, int more) {
        lock.writeLock().lock();
        try {
            int node = nodes.number(page.id());
            if (page.sequence() < nodes.sequence(node) + more) {
                return false;
            }
            replace(node, page);
            version++;
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Whether an event of an article is part of the graph. */
    boolean contains(long article, long sequence) {
        lock.readLock().lock();
        try {
            int node = nodes.find(article);
            return node != NONE && nodes.sequence(node) >= sequence;
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Asks the graph. It stands still as long as the question runs, so questions must be bounded.
     *
     * @param question must not keep the view
     */
    public <T> T read(Function<GraphView, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(view);
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Replaces the scores of the nodes.
     *
     * @param scores by node; nodes that came later have none
     */
    public void rank(float[] scores) {
        view.rank(scores);
    }

    /** Grows with each change. */
    public long version() {
        return version;
    }

    private void replace(int node, PageState page) {
        int redirect = page.live() && page.redirect() != null
                ? keys.number(page.redirect().key())
                : NONE;
        int[] itsKeys =
                page.live() ? page.keys().stream().mapToInt(keys::number).toArray() : new int[0];
        int[] targets = page.live() ? targets(page, redirect) : new int[0];
        for (int key : nodes.keys(node)) {
            keys.release(key, node);
        }
        relink(node, nodes.targets(node), targets);
        nodes.set(node, page.sequence(), itsKeys, targets, redirect);
        for (int key : itsKeys) {
            keys.claim(key, node);
        }
    }

    private int[] targets(PageState page, int redirect) {
        int[] targets = new int[page.targets().size() + 1];
        int count = 0;
        for (PageState.Key target : page.targets()) {
            targets[count++] = keys.number(target.key());
        }
        if (redirect != NONE) {
            targets[count++] = redirect;
        }
        return Arrays.stream(targets, 0, count).sorted().distinct().toArray();
    }

    /** Touches only what differs: a list of those who link to a title may be long. */
    private void relink(int node, int[] before, int[] after) {
        int old = 0;
        int now = 0;
        while (old < before.length || now < after.length) {
            if (now == after.length || (old < before.length && before[old] < after[now])) {
                keys.unlink(node, before[old++]);
            } else if (old == before.length || after[now] < before[old]) {
                keys.link(node, after[now++]);
            } else {
                old++;
                now++;
            }
        }
    }
}
