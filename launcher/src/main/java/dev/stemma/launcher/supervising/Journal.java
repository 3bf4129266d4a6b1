package dev.stemma.launcher.supervising;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the supervisor has to say, one line each with its time: in the end this is {@code logs/supervisor.log}. */
final class Journal {
    private final PrintStream out;

    Journal(PrintStream out) {
        this.out = out;
    }

    void say(String part, String sentence) {
        out.println(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + part + ": " + sentence);
    }
}
