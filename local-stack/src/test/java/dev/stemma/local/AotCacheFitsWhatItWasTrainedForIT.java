package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained cache is taken by the JVM; without one everything runs all the same. */
class AotCacheFitsWhatItWasTrainedForIT {

    /** Ends the JVM when it cannot use the cache, instead of going on without. */
    private static final String DEMAND_CACHE = "-XX:AOTMode=on";

    @TempDir
    private Path directory;

    @Test
    void aTrainedCacheIsUsed() throws Exception {
        Store store = new Store(StackHome.find(), directory.resolve("store"), FreePorts.next());
        AotCache cache = new AotCache("store", directory.resolve("caches").resolve("store-0123456789abcdef.aot"));
        assertThat(cache.runFlags()).isEmpty();

        cache.train(store::part, () -> {}, directory.resolve("training.log"));

        assertThat(cache.trained()).isTrue();
        List<String> flags = Stream.concat(cache.runFlags().stream(), Stream.of(DEMAND_CACHE))
                .toList();
        RunningPart running = RunningPart.start(store.part(flags), directory.resolve("store.log"));
        try {
            running.awaitReady(Duration.ofSeconds(60));
        } finally {
            running.kill();
        }
    }
}
