package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guarded process ends when the process that started it is gone, however that ended. */
class PartsEndWithTheirSupervisorIT {

    private static final long LIMIT_SECONDS = 60;

    @TempDir
    private Path directory;

    @Test
    void whenTheSupervisorIsKilled() throws Exception {
        Process supervisor = start(List.of(java(), "-Xmx64m", "-cp", classPath(), Supervisor.class.getName()));
        ProcessHandle guarded = ProcessHandle.of(Long.parseLong(firstLine(supervisor)))
                .filter(ProcessHandle::isAlive)
                .orElseThrow();

        supervisor.destroyForcibly().waitFor();

        guarded.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertThat(guarded.isAlive()).isFalse();
    }

    @Test
    void whenTheSupervisorWasGoneBefore() throws Exception {
        Process gone = start(List.of(java(), "-Xmx64m", "--version"));
        String argument = Guarded.argument(gone.toHandle());
        gone.waitFor();

        Process guarded = start(guarded(argument));

        assertThat(guarded.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(guarded.exitValue()).isEqualTo(Guarded.SUPERVISOR_GONE);
    }

    @Test
    void whenAnotherProcessHasTheSupervisorsNumberByNow() throws Exception {
        String argument = ProcessHandle.of(1).orElseThrow().pid() + "@0";

        Process guarded = start(guarded(argument));

        assertThat(guarded.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(guarded.exitValue()).isEqualTo(Guarded.SUPERVISOR_GONE);
    }

    private static List<String> guarded(String supervisor) {
        return List.of(
                java(), "-Xmx64m", "-cp", classPath(), Guarded.class.getName(), supervisor, Sleeper.class.getName());
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).directory(directory.toFile()).start();
    }

    private static String firstLine(Process process) throws IOException {
        try (BufferedReader reader = process.inputReader()) {
            return reader.readLine();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Starts a guarded process, prints its id and waits. */
    static final class Supervisor {
        private Supervisor() {}

        public static void main(String[] args) throws Exception {
            List<String> command = new ArrayList<>(guarded(Guarded.argument(ProcessHandle.current())));
            Process process = new ProcessBuilder(command).start();
            System.out.println(process.pid());
            process.waitFor();
        }
    }

    /** Does nothing for ever, and does not end when asked nicely. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] args) throws Exception {
            Thread.currentThread().join();
        }
    }
}
