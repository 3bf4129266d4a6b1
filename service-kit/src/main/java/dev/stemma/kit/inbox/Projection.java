package dev.stemma.kit.inbox;

import dev.stemma.events.Event;

/** A view that a service builds from one topic: one document per article, which also holds the cursor. */
public interface Projection {

    /** The topic that it reads. */
    String topic();

    /** How far that article's view is. */
    Position position(long article);

    /**
     * Applies an event whose turn it is: side documents first, under ids that follow from the event, then the cursor in
     * one compare-and-set on the article's document. Doing it twice, or half and then again, ends in the same documents.
     * An {@code article.snapshot} may come at any later sequence and replaces the view.
     */
    void apply(Event event);

    /** Notes that the article's view lacks events, or that it no longer does. */
    void markStale(long article, boolean stale);

    /**
     * How far a view is.
     *
     * @param cursor sequence of the last applied event, 0 when there is none
     * @param stale whether events are known to be missing
     */
    record Position(long cursor, boolean stale) {

        /** Nothing of the article is known. */
        public static final Position START = new Position(0, false);
    }
}
