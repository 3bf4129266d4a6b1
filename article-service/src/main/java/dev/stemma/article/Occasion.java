package dev.stemma.article;

import dev.stemma.events.Because;
import dev.stemma.kit.identity.Caller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who changes an article, when, and in answer to what.
 *
 * @param eventId id that was reserved for the event of the change
 * @param actor who asked for it
 * @param at when, in milliseconds precision
 * @param because the request that it answers, or null when somebody called the API
 */
public record Occasion(String eventId, Caller actor, Instant at, Because because) {

    /** Now, in answer to a call. */
    public static Occasion now(String eventId, Caller actor) {
        return now(eventId, actor, null);
    }

    /** Now, in answer to a request that came as an event. */
    public static Occasion now(String eventId, Caller actor, Because because) {
        return new Occasion(eventId, actor, Instant.now().truncatedTo(ChronoUnit.MILLIS), because);
    }
}
