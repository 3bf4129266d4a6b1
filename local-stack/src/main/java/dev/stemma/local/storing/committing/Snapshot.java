package dev.stemma.local.storing.committing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/**
 * All maps at one moment. Its pages stay in the file as long as somebody uses it; close it soon.
 *
 * <p>Safe for use by many threads at once.
 */
public final class Snapshot implements AutoCloseable {

    private final Map<MVMap<?, ?>, RootReference<?, ?>> roots;
    private final Runnable whenUnused;
    private final AtomicInteger users = new AtomicInteger(1);

    Snapshot(Map<MVMap<?, ?>, RootReference<?, ?>> roots, Runnable whenUnused) {
        this.roots = roots;
        this.whenUnused = whenUnused;
    }

    /**
     * A map as it was at that moment.
     *
     * @param map one of the store's maps
     * @param <K> its keys
     * @param <V> its values
     * @return its root, or nothing when the map was not there yet
     */
    @SuppressWarnings("unchecked")
    public <K, V> Optional<RootReference<K, V>> root(MVMap<K, V> map) {
        return Optional.ofNullable((RootReference<K, V>) roots.get(map));
    }

    /** Takes part in using it, unless everybody has closed it. */
    boolean join() {
        int now;
        do {
            now = users.get();
            if (now == 0) {
                return false;
            }
        } while (!users.compareAndSet(now, now + 1));
        return true;
    }

    /** Ends one use. */
    @Override
    public void close() {
        if (users.decrementAndGet() == 0) {
            whenUnused.run();
        }
    }
}
