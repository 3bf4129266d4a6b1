package dev.stemma.links;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.InvalidTitle;
import dev.stemma.markup.Title;

/** Reads titles from requests. */
public final class Titles {

    private Titles() {}

    /**
     * The title that somebody wrote.
     *
     * @throws Problem invalid-title with the broken rule and the position
     */
    public static Title parse(String written) {
        try {
            return Title.parse(written);
        } catch (InvalidTitle e) {
            throw new Problem(ProblemType.INVALID_TITLE, e.getMessage())
                    .with("rule", e.rule())
                    .with("position", e.position());
        }
    }
}
