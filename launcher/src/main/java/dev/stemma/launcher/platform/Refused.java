package dev.stemma.launcher.platform;

/** A command that cannot go on: a sentence for the person, with a way out, and the exit code. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * @param exitCode one of {@link ExitCode}
     * @param sentence what is wrong and what to do about it
     */
    public Refused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** A failure without a code of its own. */
    public static Refused because(String sentence) {
        return new Refused(ExitCode.FAILED, sentence);
    }

    /** The command needs a running platform and there is none. */
    public static Refused notRunning() {
        return new Refused(ExitCode.NOT_RUNNING, "Stemma is not running here. Start it with: stemma up");
    }

    /** The code that the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
