package dev.stemma.gateway.delivering;

import jakarta.enterprise.context.ApplicationScoped;

/** Ends webhooks. The webhook goes first: what is left of it after a crash is never sent, and forgotten when it is due. */
@ApplicationScoped
class Unsubscribe {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookReplays replays;

    Unsubscribe(Webhooks webhooks, Deliveries deliveries, WebhookReplays replays) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.replays = replays;
    }

    void unsubscribe(Webhook webhook) {
        webhooks.remove(webhook.id());
        deliveries.forget(webhook.id());
        replays.forget(webhook.id());
    }
}
