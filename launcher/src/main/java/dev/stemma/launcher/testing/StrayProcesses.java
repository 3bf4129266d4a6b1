package dev.stemma.launcher.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes that a test run has left behind, told by a variable that all of its processes inherit (where /proc tells). */
final class StrayProcesses {
    static final String VARIABLE = "STEMMA_TEST_RUN";
    private static final long PATIENCE_SECONDS = 20;

    private final String mark;

    StrayProcesses(String run) {
        mark = VARIABLE + "=" + run;
    }

    /** Ends them and tells which there were. */
    List<String> end() throws InterruptedException {
        List<ProcessHandle> stray =
                ProcessHandle.allProcesses().filter(this::isOurs).toList();
        List<String> told = stray.stream()
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse("?"))
                .toList();
        stray.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : stray) {
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
                process.destroyForcibly();
            }
        }
        return told;
    }

    private boolean isOurs(ProcessHandle process) {
        Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
        try {
            String variables = new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1);
            return List.of(variables.split("\0")).contains(mark);
        } catch (IOException e) {
            return false;
        }
    }
}
