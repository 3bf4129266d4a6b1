package dev.stemma.gateway.delivering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * Sends what is due, of each article only the first. A delivery that fails holds back those behind it that are about the same
 * article, and no others.
 */
class SendDue {

    private static final Logger LOG = Logger.getLogger(SendDue.class);

    /** Longer than any attempt takes: then whoever made it has crashed. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** So many more are looked at than can be sent at once, since some wait for others. */
    private static final int CANDIDATES = 8;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final SendDelivery sending;
    private final Slots slots;
    private final Executor executor;
    private final Clock clock;

    SendDue(
            Webhooks webhooks,
            Deliveries deliveries,
            SendDelivery sending,
            Slots slots,
            Executor executor,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sending = sending;
        this.slots = slots;
        this.executor = executor;
        this.clock = clock;
    }

    /** Whether nothing is being sent. */
    boolean isIdle() {
        return slots.areFree();
    }

    /** Begins to send what is due and not too much; answers how many. Each that ends calls {@code ended}. */
    int begin(Runnable ended) {
        int begun = 0;
        for (String id : deliveries.webhooksWithDue(now())) {
            Optional<Webhook> webhook = webhooks.find(id);
            if (webhook.isEmpty()) {
                deliveries.forget(id);
            } else if (!webhook.get().isActive()) {
                sending.giveUp(id);
            } else {
                begun += begin(webhook.get(), ended);
            }
        }
        return begun;
    }

    private int begin(Webhook webhook, Runnable ended) {
        int begun = 0;
        int most = slots.each() * CANDIDATES;
        List<Delivery> due = deliveries.due(webhook.id(), now(), most);
        for (Delivery candidate : due) {
            if (!slots.take(webhook.id())) {
                return begun;
            }
            if (begin(webhook, candidate, ended)) {
                begun++;
            } else {
                slots.giveBack(webhook.id());
            }
        }
        if (due.size() == most) {
            // most of them only had to be put off, and there are more
            ended.run();
        }
        return begun;
    }

    private boolean begin(Webhook webhook, Delivery candidate, Runnable ended) {
        try {
            Optional<Delivery> claimed = claim(candidate);
            claimed.ifPresent(delivery -> executor.execute(() -> send(webhook, delivery, ended)));
            return claimed.isPresent();
        } catch (RuntimeException e) {
            slots.giveBack(webhook.id());
            throw e;
        }
    }

    /** Claims the article's first, which may be another one. */
    private Optional<Delivery> claim(Delivery candidate) {
        Instant now = now();
        Optional<Delivery> head = deliveries.head(candidate.webhook(), candidate.article());
        if (head.isPresent() && head.get().nextAt().isAfter(now)) {
            if (!head.get().id().equals(candidate.id())) {
                deliveries.defer(candidate, head.get().nextAt());
                // the head may have been delivered meanwhile, and then nobody else wakes the next one
                deliveries.promote(candidate.webhook(), candidate.article(), now);
            }
            return Optional.empty();
        }
        return head.flatMap(first -> deliveries.claim(first, now.plus(CLAIM)));
    }

    private void send(Webhook webhook, Delivery claimed, Runnable ended) {
        try {
            sending.send(webhook, claimed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("The delivery %s is tried again when its claim is over: %s", claimed.id(), e.getMessage());
        } finally {
            slots.giveBack(webhook.id());
            ended.run();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
