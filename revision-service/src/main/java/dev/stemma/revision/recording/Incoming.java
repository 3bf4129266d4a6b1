package dev.stemma.revision.recording;

import dev.stemma.events.Event;
import dev.stemma.events.Revision;
import dev.stemma.events.Salts;
import dev.stemma.revision.Body;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A revision as an event brings it.
 *
 * @param revision the revision
 * @param source its text
 * @param text the same as UTF-8 bytes
 * @param salts salts of its commitments; null in a snapshot
 * @param sequence of the event
 */
record Incoming(Revision revision, String source, byte[] text, Salts salts, long sequence) {

    /** A text that is not the named one would fail each time it is read: it belongs on the dead-letter topic. */
    static Incoming of(Event event, Revision revision, String source, Salts salts) {
        Objects.requireNonNull(revision, "The event has no revision.");
        Objects.requireNonNull(source, "The event has no text.");
        byte[] text = source.getBytes(StandardCharsets.UTF_8);
        if (text.length != revision.size() || !Body.sha256(text).equals(revision.sha256())) {
            throw new IllegalArgumentException(
                    "The text of revision " + revision.id() + " is not the one that its hash names.");
        }
        return new Incoming(revision, source, text, salts, event.sequence());
    }

    long id() {
        return revision.id();
    }

    long article() {
        return revision.article().id();
    }
}
