package dev.stemma.gateway.streaming;

import dev.stemma.events.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The changes that the public may know of, for those who tell them in another way than by a stream. */
@ApplicationScoped
public class PublicChanges {

    private final ChangeStream stream;

    PublicChanges(ChangeStream stream) {
        this.stream = stream;
    }

    /** Whether everything that must not be told is known. Before that, nothing may be told. */
    public boolean areKnown() {
        return stream.isCaughtUp();
    }

    /** What may be told of an event as of now: all of it, a part, or nothing. */
    public Optional<Change> told(Event event) {
        return Change.of(event).flatMap(stream.told().marks()::shown);
    }

    /** A way through the topics of one's own. */
    public ChangeReading open() {
        return new ChangeReading(stream.topics());
    }
}
