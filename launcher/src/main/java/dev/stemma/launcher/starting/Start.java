package dev.stemma.launcher.starting;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.Refused;
import dev.stemma.launcher.platform.StateFile;
import dev.stemma.launcher.supervising.LogFile;
import java.util.List;
import java.util.Optional;

/** Watches a platform come up, through the file that its supervisor writes. */
final class Start {
    private static final long LOOK_MILLIS = 120;
    private static final int LAST_LINES = 25;

    private final DataDirectory data;
    private final StateFile file;
    private final ProcessHandle supervisor;
    private final View view;
    private final long began = System.nanoTime();

    Start(DataDirectory data, ProcessHandle supervisor, View view) {
        this.data = data;
        this.file = new StateFile(data.stateFile());
        this.supervisor = supervisor;
        this.view = view;
    }

    /** Returns the state in which everything is ready; refuses, with the reason, when that is not reached. */
    PlatformState awaitReady() throws InterruptedException {
        while (true) {
            boolean alive = supervisor.isAlive();
            Optional<PlatformState> state = own();
            state.ifPresent(now -> view.show(now, elapsedMillis()));
            if (state.isPresent() && state.get().failure() != null) {
                throw failed(state.get());
            }
            if (state.isPresent() && state.get().ready()) {
                return state.get();
            }
            if (!alive) {
                throw Refused.because(
                        "the supervisor ended before everything was ready.\n" + lastLines(SupervisorProcess.LOG));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    long elapsedMillis() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** An earlier supervisor's state is none of ours. */
    private Optional<PlatformState> own() {
        return file.read().filter(state -> state.supervisor().pid() == supervisor.pid());
    }

    private Refused failed(PlatformState state) {
        List<String> details = state.parts().stream()
                .filter(part -> part.phase() == PartState.Phase.FAILED)
                .map(part -> lastLines(part.name()))
                .toList();
        return Refused.because(state.failure() + ".\n" + String.join("\n", details)
                + "\nWhat did start is being stopped again. Once the cause is mended: stemma up");
    }

    private String lastLines(String part) {
        LogFile log = new LogFile(data.log(part));
        return "Last lines of " + log.path() + ":\n  " + String.join("\n  ", log.lastLines(LAST_LINES));
    }
}
