package dev.stemma.article.editing;

import dev.stemma.article.Source;
import dev.stemma.article.drafting.Draft;
import java.util.Arrays;

/** Tells whether two requests under one Idempotency-Key ask for the same. */
final class Fingerprint {

    private Fingerprint() {}

    /** A hash over what is asked for, whoever asks. */
    static String of(String what, Draft draft, Object... more) {
        return Source.of(String.join(
                        "\u0000",
                        what,
                        draft.title().key(),
                        draft.source().sha256(),
                        draft.comment(),
                        Boolean.toString(draft.minor()),
                        Arrays.toString(more)))
                .sha256();
    }
}
