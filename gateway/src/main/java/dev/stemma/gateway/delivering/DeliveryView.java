package dev.stemma.gateway.delivering;

import dev.stemma.gateway.delivering.Delivery.State;
import dev.stemma.gateway.streaming.Change;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change for one webhook, and what came of it.
 *
 * @param id its id, also the message's {@code webhook-id}
 * @param type what the message tells
 * @param article the article
 * @param state {@code waiting}, {@code delivered} or {@code dead}
 * @param queuedAt when it was queued
 * @param nextAt when it is tried next, or null
 * @param attempts the latest attempts, oldest first
 */
@Schema(name = "WebhookDelivery")
record DeliveryView(
        String id,
        String type,
        Subject article,
        String state,
        Instant queuedAt,
        Instant nextAt,
        List<DeliveryAttempt> attempts) {

    /**
     * An article.
     *
     * @param id its id
     * @param title its title right after the change
     */
    @Schema(name = "DeliveredArticle")
    record Subject(long id, String title) {}

    /**
     * One try to deliver.
     *
     * @param at when it began
     * @param tookMillis how long it took
     * @param status what the receiver answered, or null when it did not
     * @param failure what went wrong, or null
     */
    @Schema(name = "DeliveryAttempt")
    record DeliveryAttempt(Instant at, long tookMillis, Integer status, String failure) {}

    static DeliveryView of(Delivery delivery, Change change) {
        return new DeliveryView(
                delivery.id(),
                Message.of(change).type(),
                new Subject(change.article().id(), change.article().title()),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.queuedAt(),
                delivery.state() == State.WAITING ? delivery.nextAt() : null,
                delivery.attempts().stream()
                        .map(attempt -> new DeliveryAttempt(
                                attempt.at(), attempt.tookMillis(), attempt.status(), attempt.failure()))
                        .toList());
    }
}
