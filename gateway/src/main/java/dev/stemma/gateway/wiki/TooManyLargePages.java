package dev.stemma.gateway.wiki;

/** Too many pages wait to be made of large answers. */
final class TooManyLargePages extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyLargePages() {
        super("Too many large pages are asked for at the moment", null, false, false);
    }
}
