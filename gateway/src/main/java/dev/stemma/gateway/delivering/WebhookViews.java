package dev.stemma.gateway.delivering;

import dev.stemma.gateway.delivering.Delivery.State;
import dev.stemma.gateway.delivering.Webhook.KeptSecret;
import dev.stemma.gateway.delivering.signing.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Shows webhooks, with how their deliveries are. */
@ApplicationScoped
class WebhookViews {

    private final DeliveryLog log;
    private final SecretBox box;
    private final Clock clock;

    WebhookViews(DeliveryLog log, SecretBox box, Clock clock) {
        this.log = log;
        this.box = box;
        this.clock = clock;
    }

    /** Without its secret. */
    WebhookView view(Webhook webhook) {
        return view(webhook, null);
    }

    /** With the secret that receivers are to know. */
    WebhookView viewWithSecret(Webhook webhook) {
        return view(webhook, box.open(webhook.secrets().getFirst().sealed()).text());
    }

    private WebhookView view(Webhook webhook, String secret) {
        Instant now = clock.instant();
        Instant previous = webhook.secrets().stream()
                .filter(kept -> kept.countsAt(now))
                .map(KeptSecret::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return WebhookView.of(
                webhook, log.count(webhook.id(), State.WAITING), log.count(webhook.id(), State.DEAD), previous, secret);
    }
}
