package dev.stemma.events;

/**
 * How far article-service has carried out requests for one article.
 *
 * @param reviews sequence of the last carried out event on {@link Topics#REVIEWS}, 0 when none
 * @param links sequence of the last carried out event on {@link Topics#LINKS}, 0 when none
 */
public record Applied(long reviews, long links) {

    /** Nothing was asked for yet. */
    public static final Applied NOTHING = new Applied(0, 0);

    /** The same after a request has been carried out; null when there was none. */
    public Applied after(Because because) {
        if (because == null) {
            return this;
        }
        return switch (because.topic()) {
            case Topics.REVIEWS -> new Applied(Math.max(reviews, because.sequence()), links);
            case Topics.LINKS -> new Applied(reviews, Math.max(links, because.sequence()));
            default -> throw new IllegalArgumentException("No requests come on " + because.topic() + ".");
        };
    }
}
