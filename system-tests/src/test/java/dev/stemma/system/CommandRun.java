package dev.stemma.system;

/**
 * A command that has ended.
 *
 * @param command what was run
 * @param exitCode how it ended
 * @param output what it wrote to its standard output
 */
public record CommandRun(String command, int exitCode, String output) {

    /** The same, if it ended well. */
    public CommandRun succeeds() {
        if (exitCode != 0) {
            throw new AssertionError(command + " ended with " + exitCode + ":\n" + output);
        }
        return this;
    }
}
