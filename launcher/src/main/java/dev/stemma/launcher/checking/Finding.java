package dev.stemma.launcher.checking;

/**
 * One thing that was looked at.
 *
 * @param about what
 * @param verdict how it is
 * @param sentence what was found, and what to do where it is not as it should be
 */
record Finding(String about, Verdict verdict, String sentence) {

    /** How a thing is. */
    enum Verdict {
        /** As it should be. */
        FINE("ok"),
        /** Not needed for all, or only just enough. */
        NOTE("note"),
        /** Stemma cannot run so. */
        WRONG("wrong");

        final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    static Finding fine(String about, String sentence) {
        return new Finding(about, Verdict.FINE, sentence);
    }

    static Finding note(String about, String sentence) {
        return new Finding(about, Verdict.NOTE, sentence);
    }

    static Finding wrong(String about, String sentence) {
        return new Finding(about, Verdict.WRONG, sentence);
    }
}
