package dev.stemma.gateway.page;

/**
 * What a page says about what was sent: why a form is shown again, or what is done; the template's tag is {@code notice}.
 *
 * @param text what happened, or null when nothing did
 * @param login where to log in, or null when there is no need to
 * @param done whether it says that something is done
 */
public record Notice(String text, String login, boolean done) {

    /** Nothing happened. */
    public static final Notice NONE = new Notice(null, null, false);

    /** Something happened. */
    public static Notice of(String text) {
        return new Notice(text, null, false);
    }

    /** Something is done. */
    public static Notice done(String text) {
        return new Notice(text, null, true);
    }
}
