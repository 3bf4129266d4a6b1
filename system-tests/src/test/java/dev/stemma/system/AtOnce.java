package dev.stemma.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, some at once. */
public final class AtOnce {

    private AtOnce() {}

    /** The results in the order of the things. */
    public static <T, R> List<R> all(int atOnce, List<T> things, Function<T, R> what)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Future<R>> running = things.stream()
                    .map(thing -> threads.submit(() -> what.apply(thing)))
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
