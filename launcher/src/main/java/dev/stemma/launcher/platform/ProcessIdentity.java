package dev.stemma.launcher.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * A process that cannot be confused with a later one of the same number.
 *
 * @param pid its number
 * @param startedAt when it started, in milliseconds since 1970; 0 when the system does not tell
 */
public record ProcessIdentity(long pid, long startedAt) {
    // The start time is derived from the boot time, which moves a little when the clock is adjusted.
    private static final long CLOCK_DRIFT_MILLIS = 3_000;

    /** The identity of a process that is alive. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), startOf(process));
    }

    /** The process, while it is still the same one. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        long now = startOf(process);
        return startedAt == 0 || now == 0 || Math.abs(now - startedAt) <= CLOCK_DRIFT_MILLIS;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
