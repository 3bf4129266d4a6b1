package dev.stemma.gateway.routing;

import dev.stemma.gateway.StyleNonce;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that tell browsers how little the answers may do. */
@Singleton
class SecurityHeaders {

    /** An answer of the API is data: shown by itself, HTML included, it may load and run nothing. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** How long a browser that came by TLS once shall come no other way. */
    private static final long YEAR_SECONDS = 31_536_000;

    private static final String STYLES = "style-src 'self'";

    /** The page that shows the API asks the identity provider in a window of its own, which has to answer it. */
    private static final Map<String, String> OPENERS =
            Map.of("/docs", "same-origin-allow-popups", "/docs/signed-in", "unsafe-none");

    private final String page;
    private final String docs;

    SecurityHeaders(@ConfigProperty(name = "stemma.login-url") URI login) {
        // browsers apply form-action to the redirect after a form, and logging out ends at the identity provider
        page = "default-src 'none'; script-src 'self'; " + STYLES
                + "; img-src 'self' https:; font-src 'self'; connect-src 'self';"
                + " form-action 'self' " + login.getScheme() + "://" + login.getAuthority()
                + "; frame-ancestors 'none'; base-uri 'none'";
        docs = "default-src 'none'; script-src 'self'; " + STYLES + "; img-src 'self' data:; connect-src 'self' "
                + login.getScheme() + "://" + login.getAuthority()
                + "; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    }

    void add(RoutingContext routing) {
        String path = routing.request().path();
        MultiMap headers = routing.response().headers();
        add(path.startsWith("/api/") ? DATA : page(path, routing), headers);
        if ("https".equals(routing.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
        }
        headers.set("Cross-Origin-Opener-Policy", OPENERS.getOrDefault(path, "same-origin"));
    }

    /** For what is refused before anybody knows what it was meant to be. */
    void addForData(MultiMap headers) {
        add(DATA, headers);
    }

    private String page(String path, RoutingContext routing) {
        if (OPENERS.containsKey(path)) {
            return docs;
        }
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
