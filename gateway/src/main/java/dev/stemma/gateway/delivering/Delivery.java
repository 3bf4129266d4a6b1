package dev.stemma.gateway.delivering;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One change for one webhook.
 *
 * @param id its id, also the message's: the same for the same change and webhook, however often it is sent
 * @param webhook id of the webhook
 * @param article id of the article: what is about one article is sent in order
 * @param order its place in that order
 * @param event id of the event
 * @param type type of the event
 * @param value the event without the text; what may be told of it is decided when it is sent
 * @param state how far it is
 * @param tries how often somebody began to send it, which tells the latest of them from earlier ones
 * @param failures how often that failed since it was queued
 * @param underWay whether it is being sent, as long as {@code nextAt} is not over
 * @param queuedAt when it was queued
 * @param nextAt when it is to be sent, or looked at again
 * @param giveUpAt after which failure it is given up
 * @param forgetAt when the log forgets it, or null
 * @param asked id of the request to send it again, or null
 * @param attempts the latest attempts, oldest first
 */
public record Delivery(
        @BsonId String id,
        String webhook,
        long article,
        long order,
        String event,
        String type,
        String value,
        State state,
        int tries,
        int failures,
        boolean underWay,
        Instant queuedAt,
        Instant nextAt,
        Instant giveUpAt,
        Instant forgetAt,
        String asked,
        List<Attempt> attempts) {

    /** How far a delivery is. */
    public enum State {
        /** It is to be sent. */
        WAITING,
        /** The receiver has it. */
        DELIVERED,
        /** It was given up. */
        DEAD
    }

    /** A delivery to be made. */
    static Delivery of(Event event, Webhook webhook, long order, Instant now, Duration patience) {
        return new Delivery(
                id(webhook.id(), event.id()),
                webhook.id(),
                event.article(),
                order,
                event.id(),
                event.type().wireName(),
                new String(EventCodec.value(event), StandardCharsets.UTF_8),
                State.WAITING,
                0,
                0,
                false,
                now,
                now,
                now.plus(patience),
                null,
                null,
                List.of());
    }

    private static String id(String webhook, String event) {
        String name = webhook + " " + event;
        return "msg_" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The event that it tells of. */
    Event toEvent() {
        try {
            return EventCodec.read(
                    Map.of(EventCodec.ID, event, EventCodec.TYPE, type), value.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableEvent impossible) {
            throw new IllegalStateException("What was written as an event can be read.", impossible);
        }
    }
}
