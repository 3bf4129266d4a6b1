package dev.stemma.gateway.streaming;

import dev.stemma.events.Event;
import java.util.List;

/**
 * What a reader found.
 *
 * @param changes what is to be told, those of one partition in order
 * @param upTo how far the reader is, behind these changes
 */
record Replay(List<Found> changes, Position upTo) {

    /**
     * A change, and where it was.
     *
     * @param partition partition it came from
     * @param offset its offset there
     * @param event its event, without the text
     * @param change the change
     */
    record Found(int partition, long offset, Event event, Change change) {}
}
