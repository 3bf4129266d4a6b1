package dev.stemma.gateway.page;

/**
 * Why a form is shown again; the template's tag is {@code notice}.
 *
 * @param text what happened, or null when nothing did
 * @param login where to log in, or null when there is no need to
 */
public record Notice(String text, String login) {

    /** Nothing happened. */
    public static final Notice NONE = new Notice(null, null);

    /** Something happened. */
    public static Notice of(String text) {
        return new Notice(text, null);
    }
}
