package dev.stemma.gateway.delivering;

import dev.stemma.gateway.delivering.SendDelivery.Sending;
import dev.stemma.gateway.delivering.signing.SecretBox;
import dev.stemma.gateway.delivering.targeting.AddressRules;
import dev.stemma.gateway.delivering.targeting.Targets;
import dev.stemma.gateway.streaming.PublicChanges;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;

/** Puts together what takes clock, randomness and threads through its constructor. */
@ApplicationScoped
class Parts {

    private final SecureRandom random = new SecureRandom();

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return random;
    }

    @Produces
    @Singleton
    SecretBox box(WebhookConfig config) {
        return new SecretBox(config.secretKey(), random);
    }

    @Produces
    @Singleton
    Targets targets(WebhookConfig config) {
        return new Targets(new AddressRules(config.allowedNetworks().orElse(List.of())), InetAddress::getAllByName);
    }

    @Produces
    @Singleton
    SendDelivery sendDelivery(
            Webhooks webhooks,
            Deliveries deliveries,
            PublicChanges changes,
            SecretBox box,
            Targets targets,
            PostMessage post,
            WebhookConfig config,
            Clock clock,
            MeterRegistry meters) {
        Sending sending = new Sending(changes::told, box, targets, post::send, outcome -> meters.counter(
                        "stemma.webhooks.attempts", "outcome", outcome)
                .increment());
        return new SendDelivery(webhooks, deliveries, sending, new Backoff(random), clock, config.retention());
    }

    @Produces
    @Singleton
    SendDue sendDue(Webhooks webhooks, Deliveries deliveries, SendDelivery sending, WebhookConfig config, Clock clock) {
        return new SendDue(
                webhooks,
                deliveries,
                sending,
                new Slots(config.concurrency(), config.attempts()),
                Executors.newVirtualThreadPerTaskExecutor(),
                clock);
    }
}
