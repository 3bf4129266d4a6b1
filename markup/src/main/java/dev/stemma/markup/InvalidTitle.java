package dev.stemma.markup;

/** The fact that a text cannot be the title of an article: which rule it breaks, and where. */
public final class InvalidTitle extends RuntimeException {

    private final Rule rule;
    private final int position;

    InvalidTitle(Rule rule, int position, String message) {
        super(message, null, false, false);
        this.rule = rule;
        this.position = position;
    }

    /**
     * The rule that the text breaks, as the slug that the API answers with.
     *
     * @return for example {@code forbidden-character}
     */
    public String rule() {
        return rule.slug();
    }

    /**
     * Where the rule is broken.
     *
     * @return offset into the text as it was given, in code points from 0
     */
    public int position() {
        return position;
    }

    /** Everything that a title must not be, each with the slug that names it in answers. */
    public enum Rule {
        /** Nothing is left after trimming. */
        EMPTY("empty"),
        /** More than {@value Title#MAX_BYTES} bytes of UTF-8. */
        TOO_LONG("too-long"),
        /** Not text: a lone surrogate, the replacement character U+FFFD or a noncharacter. */
        INVALID_UNICODE("invalid-unicode"),
        /** A control character, tab and newline included. */
        CONTROL_CHARACTER("control-character"),
        /** A character that turns the direction of writing. */
        BIDI_CHARACTER("bidi-character"),
        /** A character that nobody can see, so that two titles would look the same. */
        INVISIBLE_CHARACTER("invisible-character"),
        /** One of {@code # < > [ ] | { }}, which markup needs. */
        FORBIDDEN_CHARACTER("forbidden-character"),
        /** A percent sign with two hexadecimal digits, which addresses need. */
        PERCENT_ESCAPE("percent-escape"),
        /** A segment {@code .} or {@code ..} between slashes. */
        DOT_SEGMENT("dot-segment"),
        /** A colon or a slash at the beginning. */
        LEADING_SEPARATOR("leading-separator"),
        /** A colon or a slash at the end. */
        TRAILING_SEPARATOR("trailing-separator"),
        /** Three tildes in a row. */
        TILDES("tildes"),
        /** A prefix such as {@code Talk:}, reserved for later. */
        RESERVED_PREFIX("reserved-prefix");

        private final String slug;

        Rule(String slug) {
            this.slug = slug;
        }

        /**
         * The name of this rule in answers.
         *
         * @return lower-case words joined by hyphens; never changes
         */
        public String slug() {
            return slug;
        }
    }
}
