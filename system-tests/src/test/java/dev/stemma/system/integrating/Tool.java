package dev.stemma.system.integrating;

import dev.stemma.system.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs beside Java that front ends are made with, run in a folder. */
final class Tool {

    private static final long LONGEST_MINUTES = 10;

    private final Path folder;
    private final Map<String, String> environment;

    Tool(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Runs a command to its end; what it says on both of its outputs is kept. */
    CommandRun run(String... command) {
        try {
            Path output = Files.createTempFile("tool", ".out");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(List.of(command) + " did not end: " + Files.readString(output));
            }
            String said = Files.readString(output);
            Files.delete(output);
            return new CommandRun(String.join(" ", command), process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    command[0] + " is needed and cannot be run. Debian: apt-get install nodejs npm curl;"
                            + " stemma test does it by itself where it may.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
