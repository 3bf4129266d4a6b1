package dev.stemma.gateway.delivering;

import dev.stemma.gateway.delivering.Webhook.KeptSecret;
import dev.stemma.gateway.delivering.Webhook.Owner;
import dev.stemma.gateway.delivering.signing.Secret;
import dev.stemma.gateway.delivering.signing.SecretBox;
import dev.stemma.gateway.delivering.targeting.RefusedTarget;
import dev.stemma.gateway.delivering.targeting.Targets;
import dev.stemma.kit.identity.Caller;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Makes webhooks, and gives them secrets. */
@ApplicationScoped
class Subscribe {

    private final Webhooks webhooks;
    private final ReadingPlace place;
    private final Targets targets;
    private final SecretBox box;
    private final SecureRandom random;
    private final WebhookConfig config;
    private final Clock clock;

    Subscribe(
            Webhooks webhooks,
            ReadingPlace place,
            Targets targets,
            SecretBox box,
            SecureRandom random,
            WebhookConfig config,
            Clock clock) {
        this.webhooks = webhooks;
        this.place = place;
        this.targets = targets;
        this.box = box;
        this.random = random;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes one. Every change that is made from now on is delivered to it.
     *
     * @param id id for it
     * @throws Problem webhook-url-refused, too-many-webhooks, or unavailable before the first change can be queued
     */
    Webhook subscribe(String id, Wish wish, Caller caller) {
        check(wish.url());
        if (webhooks.countOf(caller.id()) >= config.perCaller()) {
            throw new Problem(ProblemType.TOO_MANY_WEBHOOKS, "You have " + config.perCaller() + " webhooks already.")
                    .with("limit", config.perCaller());
        }
        if (place.position().isEmpty()) {
            throw new Problem(ProblemType.UNAVAILABLE, "Webhooks cannot be delivered yet. Try again in a moment.");
        }
        webhooks.add(new Webhook(
                id,
                new Owner(caller.id(), caller.name()),
                wish.url(),
                wish.kinds(),
                wish.titlePrefix(),
                wish.description(),
                Webhook.State.ACTIVE,
                null,
                now(),
                id,
                List.of(newSecret(id))));
        // what is there counts: another try with the same id may have been faster
        return webhooks.find(id).orElseThrow();
    }

    /**
     * What somebody asks for.
     *
     * @param url where to
     * @param kinds which kinds of changes, empty for all
     * @param titlePrefix how titles begin, or null
     * @param description what its owner notes about it, or null
     */
    record Wish(String url, List<String> kinds, String titlePrefix, String description) {}

    /**
     * Gives it another secret. The one before goes on signing for a while, so that receivers can change over.
     *
     * @param secret id for it
     */
    Webhook rotate(Webhook webhook, String secret) {
        Instant until = now().plus(config.overlap());
        KeptSecret current = webhook.secrets().getFirst();
        List<KeptSecret> secrets = Stream.of(newSecret(secret), new KeptSecret(current.id(), current.sealed(), until))
                .toList();
        if (!webhooks.replaceSecrets(webhook, secrets)) {
            throw new Problem(ProblemType.BUSY, "The secret is being rotated by another request.");
        }
        return webhooks.find(webhook.id()).orElseThrow();
    }

    private void check(String url) {
        try {
            targets.find(url, 0);
        } catch (RefusedTarget refused) {
            throw new Problem(ProblemType.WEBHOOK_URL_REFUSED, refused.getMessage()).with("reason", refused.reason());
        }
    }

    private KeptSecret newSecret(String id) {
        return new KeptSecret(id, box.seal(Secret.generate(random)), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
