package dev.stemma.launcher.supervising;

import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PartState.Phase;
import dev.stemma.launcher.platform.ProcessIdentity;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One part's life: started when what it needs is there, asked whether it answers, started again when it dies. */
final class Supervised {
    /** One late answer on a busy machine says nothing. */
    private static final int MOST_UNANSWERED = 3;

    private final PartPlan plan;
    private final LogFile log;
    private final Timing timing;
    private final Board board;
    private final Journal journal;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private volatile Process process;
    private boolean everReady;
    private int failures;
    private int restarts;

    Supervised(PartPlan plan, LogFile log, Timing timing, Board board, Journal journal) {
        this.plan = plan;
        this.log = log;
        this.timing = timing;
        this.board = board;
        this.journal = journal;
    }

    PartPlan plan() {
        return plan;
    }

    /** Runs the part until {@link #stop()}, or until it has failed for good. */
    void run() throws InterruptedException {
        if (!board.awaitReady(plan.needs(), stopping)) {
            return;
        }
        if (plan.external()) {
            watchExternal();
            return;
        }
        while (!isStopping()) {
            String problem = liveOnce();
            if (isStopping()) {
                return;
            }
            if (!everReady && failures >= timing.firstAttempts()) {
                show(Phase.FAILED, problem);
                board.giveUp(plan.name(), problem);
                return;
            }
            pauseBeforeRestart(problem);
        }
    }

    /** One process from start to end; the answer says why it ended. */
    private String liveOnce() throws InterruptedException {
        long readyAt = 0;
        String problem;
        try {
            start();
            problem = awaitAnswer();
            if (problem == null) {
                readyAt = System.nanoTime();
                everReady = true;
                journal.say(plan.name(), "ready");
                show(Phase.READY, null);
                problem = watch();
            }
        } catch (IOException e) {
            problem = e.getMessage();
        }
        if (!isStopping()) {
            end();
        }
        Duration ready = readyAt == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - readyAt);
        failures = timing.backOff().failuresAfter(failures, ready);
        return problem;
    }

    private void start() throws IOException {
        log.rotate();
        synchronized (this) {
            if (isStopping()) {
                throw new IOException("stopped");
            }
            process = plan.part().start(log.path());
        }
        journal.say(plan.name(), "started as process " + process.pid());
        show(Phase.STARTING, null);
    }

    /** Null once it answers, else why it does not. */
    private String awaitAnswer() throws InterruptedException {
        long deadline = System.nanoTime() + timing.start().toNanos();
        while (!isStopping()) {
            if (process.waitFor(timing.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                return ended();
            }
            String problem = problem();
            if (problem == null) {
                return null;
            }
            if (System.nanoTime() > deadline) {
                return "not ready within " + timing.start().toSeconds() + " s: " + problem;
            }
        }
        return "stopped";
    }

    /** Returns when the process ends. */
    private String watch() throws InterruptedException, IOException {
        int unanswered = 0;
        while (!process.waitFor(timing.watch().toMillis(), TimeUnit.MILLISECONDS)) {
            if (isStopping()) {
                return "stopped";
            }
            log.rotate();
            String problem = problem();
            if (problem == null && unanswered >= MOST_UNANSWERED) {
                journal.say(plan.name(), "answers again");
                show(Phase.READY, null);
            }
            unanswered = problem == null ? 0 : unanswered + 1;
            if (unanswered == MOST_UNANSWERED && process.isAlive()) {
                journal.say(plan.name(), problem);
                show(Phase.UNREADY, problem);
            }
        }
        return ended();
    }

    private String ended() {
        int code = process.exitValue();
        // 128 + n is how the system says "ended by signal n".
        return code > 128 ? "its process was ended by signal " + (code - 128) : "its process ended with code " + code;
    }

    private void pauseBeforeRestart(String problem) throws InterruptedException {
        restarts++;
        Duration pause = timing.backOff().after(failures);
        journal.say(
                plan.name(), problem + "; starting it again in " + pause.toMillis() + " ms (restart " + restarts + ")");
        process = null;
        show(Phase.RESTARTING, problem);
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void watchExternal() throws InterruptedException {
        do {
            String problem = problem();
            show(problem == null ? Phase.EXTERNAL : Phase.UNREADY, problem);
        } while (!stopping.await(timing.watch().toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Null when the part answers. */
    private String problem() {
        try {
            return plan.part().probe().ready() ? null : "it does not answer at " + plan.url();
        } catch (IOException e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Ends the part: first politely, after a bound by force. Returns when it has ended. */
    void stop() throws InterruptedException {
        synchronized (this) {
            stopping.countDown();
        }
        end();
        show(Phase.STOPPED, null);
    }

    private void end() throws InterruptedException {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        running.destroy();
        if (!running.waitFor(timing.stop().toMillis(), TimeUnit.MILLISECONDS)) {
            journal.say(plan.name(), "did not end within " + timing.stop().toSeconds() + " s; killing it");
            running.destroyForcibly().waitFor();
        }
    }

    private void show(Phase phase, String problem) {
        Process running = process;
        ProcessIdentity identity =
                running == null || !running.isAlive() ? null : ProcessIdentity.of(running.toHandle());
        board.show(new PartState(plan.name(), identity, phase, plan.url(), restarts, problem));
    }
}
