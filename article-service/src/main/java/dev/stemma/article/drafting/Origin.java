package dev.stemma.article.drafting;

import dev.stemma.events.Because;
import dev.stemma.events.Cause;
import java.util.List;

/**
 * How an edit came about.
 *
 * @param cause what made it
 * @param tags what the system notes about its revision
 * @param because the request that it answers, or null when somebody called the API
 */
public record Origin(Cause cause, List<String> tags, Because because) {

    /** Somebody edited. */
    public static final Origin EDIT = new Origin(Cause.EDIT, List.of(), null);

    /** An administrator imported what was written elsewhere. */
    public static final Origin IMPORT = new Origin(Cause.IMPORT, List.of("imported"), null);
}
