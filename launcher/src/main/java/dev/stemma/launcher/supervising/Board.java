package dev.stemma.launcher.supervising;

import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PartState.Phase;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.StateFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What is known about all parts at this moment; every change goes to the state file at once. */
final class Board {
    private static final long RECHECK_MILLIS = 200;

    private final Map<String, PartState> parts = new LinkedHashMap<>();
    private final StateFile file;
    private final Runnable givingUp;
    private PlatformState state;
    private boolean closed;

    /**
     * @param empty everything but the parts
     * @param order the parts, in the order in which they are shown
     * @param givingUp run once when a part cannot be brought up
     */
    Board(PlatformState empty, Collection<PartPlan> order, StateFile file, Runnable givingUp) {
        this.state = empty;
        this.file = file;
        this.givingUp = givingUp;
        order.forEach(
                plan -> parts.put(plan.name(), new PartState(plan.name(), null, Phase.WAITING, plan.url(), 0, null)));
        write();
    }

    synchronized void show(PartState part) {
        PartState before = parts.get(part.name());
        // What has failed stays shown as failed while the rest is stopped.
        boolean keep = before.phase() == Phase.FAILED && part.phase() == Phase.STOPPED;
        if (keep || part.equals(before)) {
            return;
        }
        parts.put(part.name(), part);
        write();
        notifyAll();
    }

    void giveUp(String part, String problem) {
        synchronized (this) {
            if (state.failure() != null) {
                return;
            }
            state = with(part + " could not be started: " + problem);
            write();
        }
        givingUp.run();
    }

    /** Waits until all named parts are ready; false when the wait was given up. */
    synchronized boolean awaitReady(Collection<String> names, CountDownLatch stopping) throws InterruptedException {
        while (!names.stream().allMatch(name -> parts.get(name).ready())) {
            if (stopping.getCount() == 0) {
                return false;
            }
            wait(RECHECK_MILLIS);
        }
        return stopping.getCount() > 0;
    }

    /** Nothing runs any more: the file goes, unless it has a failure to tell. */
    synchronized void close() {
        closed = true;
        if (state.failure() == null) {
            file.remove();
        }
    }

    private void write() {
        if (!closed) {
            state = with(state.failure());
            file.write(state);
        }
    }

    private PlatformState with(String failure) {
        return new PlatformState(
                state.supervisor(),
                state.port(),
                state.issuer(),
                state.local(),
                state.startedAt(),
                failure,
                new ArrayList<>(parts.values()));
    }
}
