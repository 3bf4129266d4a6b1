package dev.stemma.links;

/**
 * What a title leads to.
 *
 * @param exists whether a live article has it, as its own or as an alias
 * @param redirect the title that it leads on to, or null
 */
public record Existence(boolean exists, String redirect) {

    /** No live article has the title. */
    public static final Existence NONE = new Existence(false, null);

    /** What a key leads to whose holder is known. */
    static Existence of(String key, LinkPage holder) {
        if (!key.equals(holder.key())) {
            return new Existence(true, holder.title());
        }
        return new Existence(
                true, holder.redirect() == null ? null : holder.redirect().title());
    }
}
