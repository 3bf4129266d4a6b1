package dev.stemma.local;

import java.nio.file.Path;
import java.util.List;

/** A part did not become ready. The message names the part, the reason, its log and the log's last lines. */
public final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    PartFailed(String name, String reason, Path log, List<String> lastLines) {
        super("The " + name + " did not become ready: " + reason + ". Its log: " + log + "\n  "
                + String.join("\n  ", lastLines));
    }
}
