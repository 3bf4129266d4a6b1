package dev.stemma.gateway.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Sends a delivery again that is over. */
@ApplicationScoped
class Revive {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final DeliverChanges delivering;
    private final WebhookConfig config;
    private final Clock clock;

    Revive(Deliveries deliveries, DeliveryLog log, DeliverChanges delivering, WebhookConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.log = log;
        this.delivering = delivering;
        this.config = config;
        this.clock = clock;
    }

    /** One that waits already goes on waiting. */
    Delivery revive(Webhook webhook, String delivery, String request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        deliveries.revive(delivery, now, now.plus(config.patience()), request);
        delivering.wake();
        return log.find(webhook.id(), delivery).orElseThrow();
    }
}
