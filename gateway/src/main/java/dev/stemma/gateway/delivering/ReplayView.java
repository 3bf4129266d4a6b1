package dev.stemma.gateway.delivering;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A replay and how far it is.
 *
 * @param id its id
 * @param since from when on changes are sent again
 * @param state {@code running}; {@code done} when all are queued; {@code cut} when as many are queued as one replay may
 * @param queued how many changes are queued
 * @param reached when the latest of them was made, or null; a replay that was cut goes on from there
 */
@Schema(name = "WebhookReplay")
record ReplayView(String id, Instant since, String state, long queued, Instant reached) {

    static ReplayView of(WebhookReplay replay) {
        return new ReplayView(
                replay.id(),
                replay.since(),
                replay.state().name().toLowerCase(Locale.ROOT),
                replay.queued(),
                replay.reached());
    }
}
