package dev.stemma.launcher.starting;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.StateFile;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Staying with what was started: says when something dies, and stops all on Ctrl-C. */
final class Foreground {
    private static final long LOOK_SECONDS = 1;
    private static final long STOP_SECONDS = 60;

    private final StateFile file;
    private final ProcessHandle supervisor;
    private final PrintWriter out;
    private volatile boolean stopOnInterrupt;
    private volatile boolean interrupted;

    Foreground(DataDirectory data, ProcessHandle supervisor, PrintWriter out) {
        this.file = new StateFile(data.stateFile());
        this.supervisor = supervisor;
        this.out = out;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::interrupted));
    }

    /** Whether the platform ends when this process is interrupted. */
    void stopOnInterrupt(boolean stop) {
        stopOnInterrupt = stop;
    }

    /** Returns when the platform has ended, whoever ended it. */
    int stay() throws InterruptedException {
        PlainView changes = new PlainView(out);
        long began = System.nanoTime();
        file.read().ifPresent(changes::know);
        PlatformState last = null;
        while (!endedWithin(LOOK_SECONDS)) {
            Optional<PlatformState> now = file.read();
            if (!interrupted && now.isPresent() && !now.get().equals(last)) {
                last = now.get();
                changes.show(last, (System.nanoTime() - began) / 1_000_000);
            }
        }
        if (interrupted) {
            return ExitCode.OK;
        }
        stopOnInterrupt = false;
        Optional<String> failure = file.read().map(PlatformState::failure);
        out.println(failure.map(reason -> "Stemma has ended: " + reason).orElse("Stemma was stopped."));
        return failure.isPresent() ? ExitCode.FAILED : ExitCode.OK;
    }

    private void interrupted() {
        if (stopOnInterrupt && supervisor.isAlive()) {
            interrupted = true;
            out.println("\nStopping ...");
            out.flush();
            supervisor.destroy();
            try {
                out.println(endedWithin(STOP_SECONDS) ? "Stopped." : "Still stopping; see stemma status.");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            out.flush();
        }
    }

    private boolean endedWithin(long seconds) throws InterruptedException {
        try {
            supervisor.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
