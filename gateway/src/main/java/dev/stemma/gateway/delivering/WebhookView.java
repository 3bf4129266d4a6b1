package dev.stemma.gateway.delivering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.gateway.delivering.Webhook.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook as its owner sees it.
 *
 * @param id its id
 * @param url where changes are sent
 * @param kinds which kinds of changes, empty for all
 * @param titlePrefix how the titles begin, or null for all
 * @param description what its owner notes about it, or null
 * @param owner who asked for it
 * @param state {@code active} or {@code disabled}
 * @param reason why it is disabled, or null
 * @param createdAt when it was asked for
 * @param waiting how many changes are to be delivered
 * @param dead how many changes were given up and are still remembered
 * @param previousSecretUntil until when the secret before signs, too, or null
 * @param secret what signs; only in the answer to its making and to its rotation
 */
@Schema(name = "Webhook")
record WebhookView(
        String id,
        String url,
        List<String> kinds,
        String titlePrefix,
        String description,
        Owner owner,
        String state,
        String reason,
        Instant createdAt,
        long waiting,
        long dead,
        Instant previousSecretUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {

    static WebhookView of(Webhook webhook, long waiting, long dead, Instant previousSecretUntil, String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.url(),
                webhook.kinds(),
                webhook.titlePrefix(),
                webhook.description(),
                webhook.owner(),
                webhook.state().name().toLowerCase(Locale.ROOT),
                webhook.reason(),
                webhook.createdAt(),
                waiting,
                dead,
                previousSecretUntil,
                secret);
    }
}
