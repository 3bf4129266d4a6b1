package dev.stemma.local.storing.committing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;

/**
 * Commits for all writers together. A writer changes maps in steps; no commit falls into a step, so the file never holds half
 * of one. Afterwards the writer waits until a commit with its steps is on disk; whoever waits first commits for all.
 *
 * <p>Readers see the last commit that is on disk: never a change that a crash could take back.
 */
public final class GroupCommit {

    private final MVStore store;
    private final Housekeeping housekeeping;
    private final Set<MVMap<?, ?>> maps = ConcurrentHashMap.newKeySet();
    /** Steps share it, a commit has it alone. Fair, so that a commit is not put off by ever new steps. */
    private final ReentrantReadWriteLock barrier = new ReentrantReadWriteLock(true);

    /** Fair, so that those whose commit is done learn it before the next commit begins. */
    private final Lock committing = new ReentrantLock(true);

    private final AtomicLong applied = new AtomicLong();
    private volatile long durable;
    private volatile Snapshot newest;

    /**
     * Takes over all commits of a file.
     *
     * @param store without commits of its own
     */
    public GroupCommit(MVStore store) {
        this.store = store;
        this.housekeeping = new Housekeeping(store);
        this.newest = capture(maps);
    }

    /**
     * Shows a map to readers, from the next commit on.
     *
     * @param map of the file
     */
    public void include(MVMap<?, ?> map) {
        maps.add(map);
    }

    /**
     * Forgets a map that is removed.
     *
     * @param map of the file
     */
    public void exclude(MVMap<?, ?> map) {
        maps.remove(map);
    }

    /**
     * Changes maps in one step: after a crash all of it is there or nothing. Steps of different threads run side by side; a step
     * within a step belongs to the outer one.
     *
     * @param change short, since commits wait for it
     * @param <T> of the result
     * @return what the change returns
     */
    public <T> T step(Supplier<T> change) {
        barrier.readLock().lock();
        try {
            return change.get();
        } finally {
            applied.incrementAndGet();
            barrier.readLock().unlock();
        }
    }

    /**
     * Waits until everything that was applied so far is on disk and readers see it. Call it without holding a lock that a step
     * needs.
     *
     * @throws org.h2.mvstore.MVStoreException when the file cannot be written; the store is closed then
     */
    public void awaitDurable() {
        long mine = applied.get();
        while (durable < mine) {
            committing.lock();
            try {
                if (durable < mine) {
                    commit();
                }
            } finally {
                committing.unlock();
            }
        }
    }

    /**
     * What is on disk.
     *
     * @return the newest snapshot, to be closed
     */
    public Snapshot durable() {
        while (true) {
            Snapshot snapshot = newest;
            if (snapshot.join()) {
                return snapshot;
            }
        }
    }

    /**
     * What the maps hold right now, durable or not: for the writer itself.
     *
     * @param wanted maps that nobody else changes meanwhile
     * @return a snapshot, to be closed
     */
    public Snapshot current(List<MVMap<?, ?>> wanted) {
        return capture(wanted);
    }

    private void commit() {
        long upTo;
        Snapshot next;
        barrier.writeLock().lock();
        try {
            upTo = applied.get();
            housekeeping.beforeCommit();
            StoreFile.demandHeader(store);
            store.commit();
            next = capture(maps);
        } finally {
            barrier.writeLock().unlock();
        }
        sync();
        Snapshot last = newest;
        newest = next;
        durable = upTo;
        last.close();
    }

    /** After a failure the system may have dropped what it could not write, and call the next sync a success. */
    private void sync() {
        try {
            store.sync();
        } catch (RuntimeException lost) {
            store.closeImmediately();
            throw lost;
        }
    }

    private Snapshot capture(Iterable<MVMap<?, ?>> wanted) {
        MVStore.TxCounter use = store.registerVersionUsage();
        Map<MVMap<?, ?>, RootReference<?, ?>> roots = new HashMap<>();
        for (MVMap<?, ?> map : wanted) {
            roots.put(map, map.getRoot());
        }
        return new Snapshot(roots, () -> release(use));
    }

    private void release(MVStore.TxCounter use) {
        if (!store.isClosed()) {
            store.deregisterVersionUsage(use);
        }
    }
}
