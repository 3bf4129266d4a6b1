package dev.stemma.gateway;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A secret of one answer, by which the browser knows the style sheets that a script of ours makes. */
public final class StyleNonce {

    private static final String KEY = StyleNonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private StyleNonce() {}

    /** The one of this answer; made, and allowed by its security policy, when first asked for. */
    public static String of(RoutingContext routing) {
        return given(routing).orElseGet(() -> {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            routing.put(KEY, nonce);
            return nonce;
        });
    }

    /** The one of this answer, if it was asked for. */
    public static Optional<String> given(RoutingContext routing) {
        return Optional.ofNullable(routing.get(KEY));
    }
}
