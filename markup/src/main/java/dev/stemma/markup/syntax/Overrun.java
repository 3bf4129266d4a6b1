package dev.stemma.markup.syntax;

/** The fact that a source asks for more work than one page may cost. */
public final class Overrun extends RuntimeException {

    private final Reason reason;

    Overrun(Reason reason) {
        super(reason.sentence, null, false, false);
        this.reason = reason;
    }

    /**
     * Which bound was reached.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** The bounds of one page. */
    public enum Reason {
        /** The time for one page is over. */
        TIME("too-slow", "The page took too long to format"),
        /** The page has too many elements. */
        SIZE("too-many-elements", "The page has too many elements to format"),
        /** Elements lie too deep in each other. */
        DEPTH("too-deep", "The page has elements too deep in each other to format");

        private final String slug;
        private final String sentence;

        Reason(String slug, String sentence) {
            this.slug = slug;
            this.sentence = sentence;
        }

        /**
         * The name of this reason in answers.
         *
         * @return lower-case words joined by hyphens
         */
        public String slug() {
            return slug;
        }

        /**
         * What happened, for people.
         *
         * @return a clause without a full stop
         */
        public String sentence() {
            return sentence;
        }
    }
}
