package dev.stemma.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the local platform: how to start it and how to know that it is ready.
 *
 * @param name short and unique among the parts, e.g. {@code broker} or {@code article-1}
 * @param command program and arguments; for Java programs made by {@link JavaProgram}, so that it ends with its supervisor
 * @param environment variables added to those of the supervisor
 * @param directory where it runs, and keeps its data when it has any; made at start
 * @param probe tells when it is ready
 * @param url where it can be reached, for people and programs: {@code http://…}, {@code mongodb://…}, or {@code host:port}
 */
public record Part(
        String name, List<String> command, Map<String, String> environment, Path directory, Probe probe, String url) {

    /** Copies what could change later. */
    public Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Starts the process; returns at once.
     *
     * @param log file that its output is added to; made with its directory when missing
     * @return the process, not yet ready
     * @throws IOException when the program cannot be run or the log not be written
     */
    public Process start(Path log) throws IOException {
        Files.createDirectories(directory);
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // else glibc gives each thread a heap of its own, and little of it ever goes back to the machine
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
