package dev.stemma.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A whole platform, run by the command that people use. */
public final class Platform implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of(System.getProperty("stemma.root"));
    private static final long LONGEST_MINUTES = 6;
    private static final TraceCollector TRACES = new TraceCollector();
    private static final Duration RENEWAL = Duration.ofMinutes(2);
    private static Platform shared;

    private final int port;
    private final Path data;

    private Platform(int port, Path data) {
        this.port = port;
        this.data = data;
    }

    /** The platform that the tests of this module share; ends with them. */
    public static synchronized Platform shared() {
        if (shared == null) {
            Platform platform = fresh();
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            platform.up();
            shared = platform;
        }
        return shared;
    }

    /** A platform with an empty data directory on free ports, not started yet. */
    public static Platform fresh() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(ROOT.resolve("system-tests/target")), "data");
            return new Platform(freePort(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and returns when everything is ready. */
    public void up() {
        stemma("up", "--detach", "--port", Integer.toString(port), "--data", data.toString())
                .succeeds();
    }

    /** Stops it; its data stays. */
    public void down() {
        stemma("down", "--data", data.toString()).succeeds();
    }

    /** Runs a command of the launcher against this platform's data directory. */
    public CommandRun onData(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--data", data.toString()));
        return stemma(words.toArray(String[]::new));
    }

    /** What {@code status --json} says. */
    public JsonNode status() {
        try {
            return JSON.readTree(onData("status", "--json").output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of a part. */
    public ProcessHandle process(String part) {
        for (JsonNode node : status().path("parts")) {
            if (node.path("name").asText().equals(part)) {
                return ProcessHandle.of(node.path("pid").asLong()).orElseThrow();
            }
        }
        throw new AssertionError("There is no part " + part + " in " + status());
    }

    /** The process that watches over the parts. */
    public ProcessHandle supervisor() {
        return process(status().path("parts").path(0).path("name").asText())
                .parent()
                .orElseThrow();
    }

    /** An access token of a demo login. */
    public String token(String user) {
        return onData("token", user).succeeds().output().strip();
    }

    /** Access tokens of a demo login, a new one before the one before expires: for what takes longer than a token lives. */
    public Supplier<String> tokens(String user) {
        return new Supplier<>() {
            private String current;
            private long asked;

            @Override
            public synchronized String get() {
                long now = System.nanoTime();
                if (current == null || now - asked > RENEWAL.toNanos()) {
                    current = token(user);
                    asked = now;
                }
                return current;
            }
        };
    }

    /** The address of the gateway. */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** What the platforms of this module export of their traces. */
    public static TraceCollector traces() {
        return TRACES;
    }

    /** Where the platform keeps its data. */
    public Path data() {
        return data;
    }

    @Override
    public void close() {
        onData("down");
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommandRun stemma(String... words) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("stemma").toString()));
        command.addAll(List.of(words));
        try {
            Path output = Files.createTempFile("stemma", ".out");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(false);
            builder.environment().put("STEMMA_SKIP_BUILD", "1");
            builder.environment().putAll(TRACES.settings());
            Process process = builder.redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end");
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new CommandRun(String.join(" ", command), process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }

    /** A base port, all of whose derived ports are free. */
    private static int freePort() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(100, 280) * 100)
                .limit(100)
                .filter(base ->
                        IntStream.of(0, 1, 2, 3, 100, 200, 300, 301, 400).allMatch(offset -> isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
