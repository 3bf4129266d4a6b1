package dev.stemma.gateway.delivering;

import dev.stemma.events.Event;
import dev.stemma.gateway.delivering.Delivery.State;
import dev.stemma.gateway.delivering.signing.Secret;
import dev.stemma.gateway.delivering.signing.SecretBox;
import dev.stemma.gateway.delivering.signing.SignedMessage;
import dev.stemma.gateway.delivering.targeting.RefusedTarget;
import dev.stemma.gateway.delivering.targeting.Target;
import dev.stemma.gateway.delivering.targeting.Targets;
import dev.stemma.gateway.streaming.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Sends one delivery that was claimed, and notes what came of it. */
class SendDelivery {

    private static final Logger LOG = Logger.getLogger(SendDelivery.class);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sending sending;
    private final Backoff backoff;
    private final Clock clock;
    private final Duration retention;

    SendDelivery(
            Webhooks webhooks,
            Deliveries deliveries,
            Sending sending,
            Backoff backoff,
            Clock clock,
            Duration retention) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sending = sending;
        this.backoff = backoff;
        this.clock = clock;
        this.retention = retention;
    }

    /**
     * What sending takes.
     *
     * @param told what may be told of an event as of now
     * @param box opens secrets
     * @param targets finds and checks addresses
     * @param post sends a message
     * @param counted told what each attempt came to
     */
    record Sending(
            Function<Event, Optional<Change>> told,
            SecretBox box,
            Targets targets,
            Post post,
            Consumer<String> counted) {}

    /** Sends a message. */
    @FunctionalInterface
    interface Post {
        Outcome send(Target target, SignedMessage message) throws InterruptedException;
    }

    void send(Webhook webhook, Delivery claimed) throws InterruptedException {
        Instant begun = now();
        Optional<Change> change = sending.told().apply(claimed.toEvent());
        if (change.isEmpty()) {
            deliveries.withhold(claimed);
        } else {
            Outcome outcome = attempt(webhook, claimed, Message.of(change.get()), begun);
            Instant done = now();
            long took = Duration.between(begun, done).toMillis();
            note(webhook, claimed, outcome, new Attempt(begun, took, outcome.status(), outcome.failure()));
        }
        deliveries.promote(claimed.webhook(), claimed.article(), now());
    }

    private Outcome attempt(Webhook webhook, Delivery claimed, Message message, Instant now)
            throws InterruptedException {
        try {
            List<Secret> secrets = webhook.secrets().stream()
                    .filter(secret -> secret.countsAt(now))
                    .map(secret -> sending.box().open(secret.sealed()))
                    .toList();
            return sending.post()
                    .send(
                            sending.targets().find(webhook.url(), claimed.tries()),
                            SignedMessage.of(claimed.id(), now, message.json(), secrets));
        } catch (RefusedTarget refused) {
            return Outcome.failed(refused.getMessage());
        } catch (IllegalStateException unreadable) {
            LOG.errorf("The webhook %s cannot be signed: %s", webhook.id(), unreadable.getMessage());
            return Outcome.failed("The message could not be signed.");
        }
    }

    private void note(Webhook webhook, Delivery claimed, Outcome outcome, Attempt attempt) {
        Instant now = now();
        Instant forgetAt = now.plus(retention);
        boolean over = !now.isBefore(claimed.giveUpAt());
        sending.counted().accept(outcome.isDone() ? "delivered" : outcome.isGone() || over ? "dead" : "failed");
        if (outcome.isDone()) {
            deliveries.settle(claimed, State.DELIVERED, attempt, forgetAt);
        } else if (outcome.isGone()) {
            deliveries.settle(claimed, State.DEAD, attempt, forgetAt);
            webhooks.disable(webhook.id(), "The receiver answered 410 Gone.");
            deliveries.giveUp(webhook.id(), forgetAt);
        } else if (over) {
            deliveries.settle(claimed, State.DEAD, attempt, forgetAt);
            LOG.warnf(
                    "The delivery %s to the webhook %s is given up: %s", claimed.id(), webhook.id(), outcome.failure());
        } else {
            Instant next = now.plus(backoff.after(claimed.failures() + 1, outcome.retryAfter()))
                    .truncatedTo(ChronoUnit.MILLIS);
            // one last attempt when the time is over
            deliveries.postpone(claimed, next.isAfter(claimed.giveUpAt()) ? claimed.giveUpAt() : next, attempt);
        }
    }

    /** Gives everything up that waits for a webhook. */
    void giveUp(String webhook) {
        deliveries.giveUp(webhook, now().plus(retention));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
