package dev.stemma.revision;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import java.util.regex.Pattern;

/** Reads ids of revisions from requests. */
public final class RevisionIds {

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private RevisionIds() {}

    /**
     * The id that somebody wrote.
     *
     * @throws Problem revision-not-found for what is no id at all
     */
    public static long parse(String written) {
        if (!ID.matcher(written).matches()) {
            throw new Problem(ProblemType.REVISION_NOT_FOUND, "There is no revision " + written + ".");
        }
        return Long.parseLong(written);
    }
}
