package dev.stemma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The JDK's ahead-of-time cache for one program: recorded in one training run, it makes every later start faster.
 *
 * <p>The file's name holds a hash of the program's jars, flags and JDK, so a stale cache is never used and simply trained again. A
 * missing one only costs time.
 *
 * @param name of the program, for the file's name
 * @param file where the cache is or will be
 */
public record AotCache(String name, Path file) {

    /** JDK 25 warns of adapters that it cannot link and compiles them instead: nothing that a log's reader needs. */
    private static final String QUIET = "-Xlog:aot*=error";

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    /** After its end a training run still writes the cache. */
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(3);

    /** What a training run does with the part once it is ready: the more like real work, the better the cache. */
    @FunctionalInterface
    public interface Exercise {
        /**
         * Uses the part.
         *
         * @throws Exception what went wrong; training fails with it
         */
        void run() throws Exception;
    }

    /**
     * The cache of a program whose jars all stand on its class path.
     *
     * @param home where caches are kept, under its target directory
     * @param name of the program
     * @param program the program as it will run
     * @return trained or not
     */
    public static AotCache of(StackHome home, String name, JavaProgram program) {
        return of(home, name, program, List.of());
    }

    /**
     * The cache of a program that brings further jars.
     *
     * @param home where caches are kept, under its target directory
     * @param name of the program
     * @param program the program as it will run
     * @param furtherJars files or directories of jars that its manifest or its own class loader names
     * @return trained or not
     */
    public static AotCache of(StackHome home, String name, JavaProgram program, List<Path> furtherJars) {
        Set<Path> jars = new TreeSet<>();
        Stream.concat(program.classPath(home), furtherJars.stream()).forEach(path -> addJars(path, jars));
        Stream<String> jdk = Stream.of(System.getProperty("java.vm.version"), System.getProperty("java.home"));
        Stream<String> runs =
                Stream.concat(program.flags().stream(), jars.stream().map(AotCache::identity));
        String key = Fingerprint.of(Stream.concat(jdk, runs));
        return new AotCache(name, home.prepared().resolve(name + "-" + key + ".aot"));
    }

    /**
     * Whether there is a cache that fits.
     *
     * @return false when it must be trained first
     */
    public boolean trained() {
        return Files.exists(file);
    }

    /**
     * Whether another training would change anything.
     *
     * @return true when it is trained, or this JVM made no cache of the same program before
     */
    public boolean tried() {
        return trained() || Files.exists(noCacheMark());
    }

    private Path noCacheMark() {
        return file.resolveSibling(file.getFileName() + ".none");
    }

    /**
     * The flags that make a start use the cache.
     *
     * @return none when it is not trained
     */
    public List<String> runFlags() {
        return trained() ? List.of("-XX:AOTCache=" + file, QUIET) : List.of();
    }

    /**
     * Trains the cache: starts the part, exercises it, ends it with SIGTERM and keeps what the JVM wrote. Older caches of the name go.
     *
     * @param part makes the part with the given flags; all its other flags must be those of later starts. Its directory is deleted
     *     neither before nor after
     * @param exercise used once the part is ready
     * @param log file that the training run's output is added to
     * @throws PartFailed when the part did not become ready
     * @throws Exception when the exercise failed or no cache was written; the platform runs without one all the same
     */
    public void train(Function<List<String>, Part> part, Exercise exercise, Path log) throws Exception {
        Files.createDirectories(file.getParent());
        Path written = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        RunningPart running = RunningPart.start(part.apply(List.of("-XX:AOTCacheOutput=" + written)), log);
        try {
            running.awaitReady(READY_LIMIT);
            exercise.run();
            running.process().destroy();
            running.process().waitFor(WRITE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            running.kill();
        }
        if (!Files.exists(written)) {
            Files.writeString(noCacheMark(), "delete this file to train again\n");
            throw new IOException("The training run of the " + name + " left no AOT cache; see " + log);
        }
        forgetOlder();
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void forgetOlder() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            List<Path> older = files.filter(
                            path -> path.getFileName().toString().matches(name + "-[0-9a-f]{16}\\.aot"))
                    .toList();
            for (Path path : older) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void addJars(Path path, Set<Path> jars) {
        if (!Files.isDirectory(path)) {
            jars.add(path);
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }

    /** The JVM itself refuses a cache when a jar's size or time differs. */
    private static String identity(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " "
                    + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + jar, unreadable);
        }
    }
}
