package dev.stemma.gateway.delivering.signing;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What sender and receiver of a webhook share.
 *
 * @param text as receivers know it, {@code whsec_} and base64
 */
public record Secret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    /** One that nobody can guess. */
    public static Secret generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Does not show it. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
