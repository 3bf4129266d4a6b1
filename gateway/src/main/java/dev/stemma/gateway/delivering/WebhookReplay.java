package dev.stemma.gateway.delivering;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody's wish to be told of changes since a time once more.
 *
 * @param id its id
 * @param webhook id of the webhook
 * @param since from when on
 * @param end position up to which it goes
 * @param position position up to which it is queued, or null before the first
 * @param queued how many changes are queued
 * @param reached when the latest of them was made, or null
 * @param state how far it is
 * @param createdAt when it was asked for
 * @param forgetAt when it is forgotten
 */
public record WebhookReplay(
        @BsonId String id,
        String webhook,
        Instant since,
        String end,
        String position,
        long queued,
        Instant reached,
        State state,
        Instant createdAt,
        Instant forgetAt) {

    /** How far a replay is. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** Everything is queued. */
        DONE,
        /** As much is queued as one replay may. */
        CUT
    }
}
