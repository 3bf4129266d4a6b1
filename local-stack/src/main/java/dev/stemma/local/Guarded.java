package dev.stemma.local;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first main class of every process that a supervisor starts: runs the real one and ends the JVM when the supervisor is gone.
 *
 * <p>Usage: {@code Guarded <pid>[@<start, milliseconds since 1970>] <main class> <argument>…}. Needs nothing but the JDK, so that it
 * can stand on any program's class path.
 */
public final class Guarded {

    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long HALT_AFTER_MILLIS = 10_000;
    /** Exit status of a process whose supervisor is gone. */
    public static final int SUPERVISOR_GONE = 75;

    /** Start instants of one process, read by two processes, differ when the clock was set in between. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private Guarded() {}

    /**
     * The first argument as a supervisor passes it on: its process id and when it began.
     *
     * @param supervisor the process whose end is to be noticed
     * @return {@code <pid>@<milliseconds>}, or the process id alone where the system does not tell a start
     */
    public static String argument(ProcessHandle supervisor) {
        return supervisor
                .info()
                .startInstant()
                .map(start -> supervisor.pid() + "@" + start.toEpochMilli())
                .orElse(Long.toString(supervisor.pid()));
    }

    /**
     * Runs the named main class under guard.
     *
     * @param args the supervisor, the main class and its arguments
     * @throws Throwable whatever the main class throws
     */
    public static void main(String[] args) throws Throwable {
        if (args.length < 2) {
            throw new IllegalArgumentException("Usage: Guarded <pid>[@<start>] <main class> [argument]…");
        }
        Optional<ProcessHandle> supervisor = find(args[0]);
        if (supervisor.isEmpty()) {
            System.err.println("The supervisor (process " + args[0] + ") is gone: not starting " + args[1] + ".");
            System.exit(SUPERVISOR_GONE);
        }
        Thread guard = new Thread(() -> watch(supervisor.get()), "supervisor-guard");
        guard.setDaemon(true);
        guard.start();
        run(args[1], Arrays.copyOfRange(args, 2, args.length));
    }

    private static void run(String mainClass, String[] arguments) throws Throwable {
        try {
            Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static Optional<ProcessHandle> find(String argument) {
        String[] pidAndStart = argument.split("@", 2);
        Optional<ProcessHandle> found = ProcessHandle.of(Long.parseLong(pidAndStart[0]));
        if (found.isEmpty() || pidAndStart.length == 1 || isParent(found.get())) {
            return found;
        }
        Instant expected = Instant.ofEpochMilli(Long.parseLong(pidAndStart[1]));
        return found.filter(process -> process.info()
                .startInstant()
                .map(start -> Duration.between(start, expected).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(true));
    }

    private static boolean isParent(ProcessHandle process) {
        return ProcessHandle.current().parent().filter(process::equals).isPresent();
    }

    private static void watch(ProcessHandle supervisor) {
        // a killed parent whose own parent does not collect it still looks alive, but is no longer our parent
        boolean child = isParent(supervisor);
        try {
            while (supervisor.isAlive() && (!child || isParent(supervisor))) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    private static void end() {
        System.err.println("The supervisor is gone: ending.");
        Thread halt = new Thread(Guarded::haltLater, "supervisor-guard-halt");
        halt.setDaemon(true);
        halt.start();
        System.exit(SUPERVISOR_GONE);
    }

    private static void haltLater() {
        try {
            Thread.sleep(HALT_AFTER_MILLIS);
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(SUPERVISOR_GONE);
    }
}
