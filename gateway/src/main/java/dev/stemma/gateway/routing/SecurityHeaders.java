package dev.stemma.gateway.routing;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that tell browsers how little the answers may do. */
@Singleton
class SecurityHeaders {

    /** An answer of the API is data: shown by itself, HTML included, it may load and run nothing. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final String page;

    SecurityHeaders(@ConfigProperty(name = "stemma.login-url") URI login) {
        // browsers apply form-action to the redirect after a form, and logging out ends at the identity provider
        page = "default-src 'none'; style-src 'self'; img-src 'self' https:; font-src 'self'; connect-src 'self';"
                + " form-action 'self' " + login.getScheme() + "://" + login.getAuthority()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    void add(String path, MultiMap headers) {
        headers.set("Content-Security-Policy", path.startsWith("/api/") ? DATA : page);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
