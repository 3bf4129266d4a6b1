package dev.stemma.launcher.platform;

/** What a command's exit code means; the same for every command, so that scripts can rely on it. */
public final class ExitCode {
    /** Done, and for {@code status}: everything is ready. */
    public static final int OK = 0;

    /** It failed; the reason was printed. */
    public static final int FAILED = 1;

    /** The command line was wrong. */
    public static final int USAGE = 2;

    /** Stemma is not running, and the command needs it. */
    public static final int NOT_RUNNING = 3;

    /** Stemma is running but not (or no longer) ready. */
    public static final int NOT_READY = 4;

    /** A port that Stemma needs is taken; nothing was started. */
    public static final int PORT_TAKEN = 5;

    private ExitCode() {}
}
