package dev.stemma.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A part whose process was started.
 *
 * @param part what was started
 * @param process its process
 * @param log where its output goes
 */
public record RunningPart(Part part, Process process, Path log) {

    private static final int LAST_LINES = 20;
    private static final long LOOK_EVERY_MILLIS = 50;

    /**
     * Starts a part.
     *
     * @param part what to start
     * @param log file that its output is added to
     * @return the started part, not yet ready
     * @throws IOException when it cannot be started
     */
    public static RunningPart start(Part part, Path log) throws IOException {
        return new RunningPart(part, part.start(log), log);
    }

    /**
     * Waits until the part is ready.
     *
     * @param limit how long at most
     * @return this
     * @throws PartFailed when the process ended or the limit passed; with the last lines of its log
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public RunningPart awaitReady(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            String reason = notReadyBecause();
            if (reason == null) {
                return this;
            }
            if (!process.isAlive()) {
                throw new PartFailed(part.name(), "it ended with status " + process.exitValue(), log, lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed(part.name(), "after " + limit.toSeconds() + " s: " + reason, log, lastLines());
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private String notReadyBecause() {
        try {
            return part.probe().ready() ? null : "it is not ready";
        } catch (IOException notYet) {
            return notYet.getMessage();
        }
    }

    /**
     * Asks the process to end, and kills it when it does not.
     *
     * @param patience how long it may take to end by itself
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public void stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /**
     * Kills the process at once, as a crash would.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /**
     * The end of the part's log.
     *
     * @return at most 20 lines, the newest last; empty when there is no log
     */
    public List<String> lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException noLog) {
            return List.of();
        }
    }
}
