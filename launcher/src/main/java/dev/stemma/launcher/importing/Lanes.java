package dev.stemma.launcher.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Works on many articles at once, but on one article in strict order. The first failure ends all of it. */
final class Lanes implements AutoCloseable {
    private static final int AHEAD = 16;
    private static final int SWEEP_ABOVE = 4_096;

    /** Work that may be interrupted. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        void run() throws InterruptedException;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> last = new HashMap<>();
    private final Semaphore atOnce;
    private final Semaphore read;
    private final int readAhead;
    private volatile RuntimeException failure;

    /**
     * @param atOnce how much is worked on at the same time
     */
    Lanes(int atOnce) {
        this.atOnce = new Semaphore(atOnce);
        this.readAhead = atOnce * AHEAD;
        this.read = new Semaphore(readAhead);
    }

    /** Adds work that comes after everything added before for any of the same articles; waits when much is waiting. */
    void add(Collection<String> articles, Work work) throws InterruptedException {
        read.acquire();
        failIfFailed();
        CompletableFuture<?>[] before = articles.stream()
                .map(last::get)
                .filter(java.util.Objects::nonNull)
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Void> done = CompletableFuture.allOf(before).thenRunAsync(() -> run(work), threads);
        done.whenComplete((nothing, thrown) -> read.release());
        articles.forEach(article -> last.put(article, done));
        if (last.size() > SWEEP_ABOVE) {
            last.values().removeIf(CompletableFuture::isDone);
        }
    }

    private void run(Work work) {
        try {
            atOnce.acquire();
            try {
                if (failure == null) {
                    work.run();
                }
            } finally {
                atOnce.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Waits until all of it is done. */
    void finish() throws InterruptedException {
        read.acquire(readAhead);
        read.release(readAhead);
        failIfFailed();
    }

    private void failIfFailed() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
