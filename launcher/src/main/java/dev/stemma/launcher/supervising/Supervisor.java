package dev.stemma.launcher.supervising;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.StateFile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs all parts of one platform until it is told to stop, or one of them cannot be brought up. */
public final class Supervisor {
    private final List<Supervised> parts;
    private final Board board;
    private final Journal journal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile boolean failed;

    /**
     * @param plans the parts, in the order in which they are shown
     * @param empty everything about the platform but its parts
     * @param out where it says what happens
     */
    public Supervisor(List<PartPlan> plans, PlatformState empty, DataDirectory data, Timing timing, PrintStream out) {
        journal = new Journal(out);
        board = new Board(empty, plans, new StateFile(data.stateFile()), this::giveUp);
        parts = plans.stream()
                .map(plan -> new Supervised(plan, new LogFile(data.log(plan.name())), timing, board, journal))
                .toList();
    }

    /** Starts everything and returns once everything has ended; true when that was asked for. */
    public boolean run() throws InterruptedException {
        parts.forEach(part -> Thread.ofVirtual().name(part.plan().name()).start(() -> live(part)));
        ended.await();
        return !failed;
    }

    private void live(Supervised part) {
        try {
            part.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            board.giveUp(part.plan().name(), String.valueOf(e.getMessage()));
        }
    }

    private void giveUp() {
        failed = true;
        Thread.ofVirtual().name("giving-up").start(this::stop);
    }

    /** Ends the parts, those that need others first. Safe to call more than once; returns when all have ended. */
    public void stop() {
        try {
            if (stopping.compareAndSet(false, true)) {
                journal.say("supervisor", "stopping");
                stopInReverse();
                board.close();
                journal.say("supervisor", "stopped");
                ended.countDown();
            }
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopInReverse() throws InterruptedException {
        List<Supervised> left = new ArrayList<>(parts);
        while (!left.isEmpty()) {
            List<Supervised> unneeded = left.stream()
                    .filter(part -> left.stream()
                            .noneMatch(other ->
                                    other.plan().needs().contains(part.plan().name())))
                    .toList();
            stopTogether(unneeded);
            left.removeAll(unneeded);
        }
    }

    private static void stopTogether(List<Supervised> parts) throws InterruptedException {
        List<Thread> stops = new ArrayList<>();
        for (Supervised part : parts) {
            stops.add(Thread.ofVirtual().start(() -> {
                try {
                    part.stop();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread stop : stops) {
            stop.join();
        }
    }
}
