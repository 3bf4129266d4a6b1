package dev.stemma.gateway.delivering.signing;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A message as a receiver gets it.
 *
 * @param headers its id, the time of the attempt, and a signature by each secret that counts
 * @param body its body
 */
public record SignedMessage(Map<String, String> headers, String body) {

    /** Signs a message for an attempt now. */
    public static SignedMessage of(String id, Instant now, String body, List<Secret> secrets) {
        long seconds = now.getEpochSecond();
        String signatures =
                secrets.stream().map(secret -> sign(secret, id, seconds, body)).collect(Collectors.joining(" "));
        return new SignedMessage(
                Map.of(
                        Webhook.UNBRANDED_MSG_ID_KEY, id,
                        Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(seconds),
                        Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures),
                body);
    }

    private static String sign(Secret secret, String id, long seconds, String body) {
        try {
            return new Webhook(secret.text()).sign(id, seconds, body);
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256.", impossible);
        }
    }
}
