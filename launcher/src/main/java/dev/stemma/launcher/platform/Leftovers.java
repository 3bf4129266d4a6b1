package dev.stemma.launcher.platform;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Parts whose supervisor was killed. They notice and end by themselves; whoever needs their ports waits for that here. */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Returns when none of the parts in a dead supervisor's state is alive, killing those that do not end. */
    public static void clear(PlatformState state) {
        List<ProcessHandle> alive = state.parts().stream()
                .map(PartState::process)
                .filter(Objects::nonNull)
                .map(ProcessIdentity::alive)
                .flatMap(Optional::stream)
                .toList();
        if (!ended(alive)) {
            alive.forEach(ProcessHandle::destroyForcibly);
            ended(alive);
        }
    }

    private static boolean ended(List<ProcessHandle> processes) {
        CompletableFuture<Void> all = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        try {
            all.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
