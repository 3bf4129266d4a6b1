package dev.stemma.gateway.routing;

import dev.stemma.gateway.StyleNonce;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that tell browsers how little the answers may do. */
@Singleton
class SecurityHeaders {

    /** An answer of the API is data: shown by itself, HTML included, it may load and run nothing. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final String STYLES = "style-src 'self'";

    private final String page;

    SecurityHeaders(@ConfigProperty(name = "stemma.login-url") URI login) {
        // browsers apply form-action to the redirect after a form, and logging out ends at the identity provider
        page = "default-src 'none'; script-src 'self'; " + STYLES
                + "; img-src 'self' https:; font-src 'self'; connect-src 'self';"
                + " form-action 'self' " + login.getScheme() + "://" + login.getAuthority()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    void add(RoutingContext routing) {
        boolean data = routing.request().path().startsWith("/api/");
        add(data ? DATA : page(routing), routing.response().headers());
    }

    /** For what is refused before anybody knows what it was meant to be. */
    void addForData(MultiMap headers) {
        add(DATA, headers);
    }

    private String page(RoutingContext routing) {
        return StyleNonce.given(routing)
                .map(nonce -> page.replace(STYLES, STYLES + " 'nonce-" + nonce + "'"))
                .orElse(page);
    }

    private static void add(String policy, MultiMap headers) {
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
