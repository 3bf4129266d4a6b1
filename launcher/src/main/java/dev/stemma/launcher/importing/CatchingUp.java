package dev.stemma.launcher.importing;

import java.util.Map;

/** Headers with which a read waits until what was written has arrived. */
final class CatchingUp {
    private static final String LONGEST_WAIT = "wait=10";

    private CatchingUp() {}

    static Map<String, String> with(JournalEntry written) {
        return written.consistency() == null
                ? Map.of()
                : Map.of("Stemma-Consistency", written.consistency(), "Prefer", LONGEST_WAIT);
    }
}
