package dev.stemma.gateway.delivering;

import dev.stemma.events.Event;
import dev.stemma.gateway.streaming.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queues changes for the webhooks that want them. What may be told of them is decided when they are sent. */
@ApplicationScoped
class QueueChanges {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookConfig config;
    private final Clock clock;

    QueueChanges(Webhooks webhooks, Deliveries deliveries, WebhookConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Queues them for everybody; what is queued already stays as it is.
     *
     * @param events public events, those of one article in order
     * @param first number that puts the first of them in order
     */
    void forAll(List<Event> events, long first) {
        webhooks.active().forEach(webhook -> deliveries.queue(wanted(webhook, events, first)));
    }

    /** Queues them for one webhook, also those that it has had; answers how many. */
    int again(Webhook webhook, List<Event> events, long first) {
        List<Delivery> wanted = wanted(webhook, events, first);
        wanted.forEach(deliveries::queueAgain);
        return wanted.size();
    }

    private List<Delivery> wanted(Webhook webhook, List<Event> events, long first) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> wanted = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Optional<Change> change = Change.of(event);
            if (change.filter(webhook::wants).isPresent()) {
                wanted.add(Delivery.of(event, webhook, first + i, now, config.patience()));
            }
        }
        return wanted;
    }
}
