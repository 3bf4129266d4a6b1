package dev.stemma.launcher.preparing;

import dev.stemma.launcher.assembling.Assembly;
import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.FreeBase;
import dev.stemma.launcher.platform.Installation;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.launcher.supervising.PartPlan;
import dev.stemma.local.AotCache;
import dev.stemma.local.RunningPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs the whole platform once, with those services recording that have no cache yet, and edits a little, so that the caches
 * know what an edit needs. Whatever fails only leaves a service to start more slowly.
 */
final class ServiceTraining {
    private static final Duration READY = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final DataDirectory data;
    private final Path logs;
    private final Consumer<String> says;
    private final PlatformOptions options = PlatformOptions.onPort(FreeBase.find());
    private final Assembly assembly;
    private final CyclicBarrier allReady;

    ServiceTraining(Installation installation, DataDirectory data, Path logs, Consumer<String> says) {
        this.data = data;
        this.logs = logs;
        this.says = says;
        this.assembly = new Assembly(installation, data, options);
        this.allReady = new CyclicBarrier(assembly.services().size(), this::rehearse);
    }

    void run() throws IOException, InterruptedException {
        List<RunningPart> infrastructure = new ArrayList<>();
        try {
            for (PartPlan plan : assembly.infrastructure()) {
                infrastructure.add(
                        RunningPart.start(plan.part(), log(plan.part().name())));
            }
            for (RunningPart part : infrastructure) {
                part.awaitReady(READY);
            }
            trainServices();
        } catch (RuntimeException slowerOnly) {
            says.accept("The starts of the services stay slower: " + slowerOnly.getMessage());
        } finally {
            for (RunningPart part : infrastructure.reversed()) {
                part.stop(STOP);
            }
            delete(data.path());
        }
    }

    private void trainServices() throws InterruptedException {
        List<Thread> services = assembly.services().stream()
                .map(service -> Thread.ofVirtual().start(() -> take(service)))
                .toList();
        for (Thread service : services) {
            service.join();
        }
    }

    /** One service's part in it: recorded, or as it is when it has its cache. */
    private void take(String service) {
        try {
            AotCache cache = assembly.cache(service);
            if (cache.tried()) {
                accompany(service, cache);
            } else {
                cache.train(flags -> assembly.service(service, 1, flags), this::meet, log(service));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception slowerOnly) {
            // The others must not wait for this one.
            allReady.reset();
            says.accept("The start of the " + service + " service stays slower: " + slowerOnly.getMessage());
        }
    }

    private void accompany(String service, AotCache cache) throws Exception {
        RunningPart part = RunningPart.start(assembly.service(service, 1, cache.runFlags()), log(service));
        try {
            part.awaitReady(READY);
            meet();
        } finally {
            part.stop(STOP);
        }
    }

    private void meet() throws InterruptedException, TimeoutException {
        try {
            allReady.await(READY.toSeconds(), TimeUnit.SECONDS);
        } catch (BrokenBarrierException e) {
            // Another service is missing: the start alone is worth a cache too.
            says.accept("A cache is made of its start alone");
        }
    }

    private void rehearse() {
        try {
            new Rehearsal("http://127.0.0.1:" + options.ports().gateway(), assembly.issuer()).run();
        } catch (IOException e) {
            says.accept("The rehearsal of an edit was cut short: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log(String name) {
        return logs.resolve(name + "-training.log");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
