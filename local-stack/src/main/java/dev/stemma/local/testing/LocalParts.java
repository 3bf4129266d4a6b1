package dev.stemma.local.testing;

import dev.stemma.local.Broker;
import dev.stemma.local.Directories;
import dev.stemma.local.FreePorts;
import dev.stemma.local.Part;
import dev.stemma.local.RunningPart;
import dev.stemma.local.StackHome;
import dev.stemma.local.Store;
import dev.stemma.local.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives a module's integration tests a real broker and a store: child processes on free ports, started once per test JVM before
 * any test class is loaded, ended with it.
 *
 * <p>Active only under {@code -Dstemma.test.local-parts=true}. What the tests read are system properties, so they reach every class
 * loader: {@code kafka.bootstrap.servers}, {@code quarkus.mongodb.connection-string}, {@code stemma.test.mongodb-uri}. A test that
 * needs topics of its own lists prefixes in {@code stemma.test.topic-prefixes}, or makes them with {@link TestTopics}.
 */
public final class LocalParts implements LauncherSessionListener {

    /** Switches this on. */
    public static final String ENABLED = "stemma.test.local-parts";
    /** The broker's address; when it is set already, that broker is used. */
    public static final String BROKER = "kafka.bootstrap.servers";
    /** The store's connection string. */
    public static final String STORE = "stemma.test.mongodb-uri";
    /** The same for Quarkus. */
    public static final String QUARKUS_STORE = "quarkus.mongodb.connection-string";
    /** Prefixes, joined by commas, under which the platform's topics are made once more. */
    public static final String TOPIC_PREFIXES = "stemma.test.topic-prefixes";
    /** Environment variable that names a real MongoDB to test against instead. */
    public static final String REAL_STORE = "STEMMA_TEST_MONGODB_URI";

    /** The database of the service under test, set on a real MongoDB only. */
    public static final String DATABASE = "stemma.database";

    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final Path LOGS = Path.of("target", "local-parts").toAbsolutePath();

    /** For the service loader. */
    public LocalParts() {}

    /** Starts what is missing; a second session in the same JVM finds it there. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean(ENABLED)) {
            return;
        }
        try {
            startMissing();
        } catch (IOException failed) {
            throw new IllegalStateException("The parts that the tests need could not be started", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting what the tests need", interrupted);
        }
    }

    private static void startMissing() throws IOException, InterruptedException {
        List<RunningPart> started = new ArrayList<>();
        if (System.getProperty(BROKER) == null) {
            Broker broker =
                    new Broker(StackHome.find(), newDirectory("broker"), FreePorts.next(), FreePorts.next(), topics());
            started.add(start(broker.part()));
            System.setProperty(BROKER, broker.bootstrapServers());
        }
        useNamedStore(System.getenv(), System.getProperties());
        if (System.getProperty(STORE) == null) {
            Store store = new Store(StackHome.find(), newDirectory("store"), FreePorts.next());
            started.add(start(store.part()));
            System.setProperty(STORE, store.connectionString());
        }
        System.setProperty(QUARKUS_STORE, System.getProperty(STORE));
        for (RunningPart part : started) {
            part.awaitReady(READY_LIMIT);
        }
    }

    /**
     * Passes on the MongoDB that somebody names, and a database for the service that no earlier run has filled.
     *
     * @param environment may name one
     * @param passedOn what the tests read
     */
    static void useNamedStore(Map<String, String> environment, Properties passedOn) {
        String named = environment.getOrDefault(REAL_STORE, "");
        if (!named.isBlank() && !passedOn.containsKey(STORE)) {
            passedOn.setProperty(STORE, named);
            passedOn.putIfAbsent(
                    DATABASE, "stemma_test_" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
        }
    }

    private static Path newDirectory(String part) throws IOException {
        return Files.createTempDirectory("stemma-test-" + part + "-");
    }

    private static Topics topics() {
        Topics topics = Topics.platform();
        String prefixes = System.getProperty(TOPIC_PREFIXES, "");
        for (String prefix : prefixes.isBlank() ? new String[0] : prefixes.split(",")) {
            topics = topics.andPrefixed(prefix.strip());
        }
        return topics;
    }

    private static RunningPart start(Part part) throws IOException {
        Path log = LOGS.resolve(part.name() + ".log");
        Files.deleteIfExists(log);
        RunningPart started = RunningPart.start(part, log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started), "test-" + part.name() + "-end"));
        return started;
    }

    /** Kills: the data is thrown away, nothing needs an orderly end. */
    private static void end(RunningPart started) {
        try {
            started.kill();
            Directories.delete(started.part().directory());
        } catch (IOException leftBehind) {
            System.err.println("Left in the temporary directory: " + leftBehind.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
