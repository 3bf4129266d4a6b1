package dev.stemma.gateway.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that a form was sent from a page of ours by the one who got it: the browser must say so, and a token that only
 * this platform can make must agree. All instances accept each other's tokens.
 */
@Singleton
public class FormGuard {

    /** Name of the form's field. */
    public static final String FIELD = "guard";

    /** Long enough for a text that somebody writes over a day. */
    private static final Duration LIFE = Duration.ofHours(48);

    private final byte[] key;
    private final URI publicUrl;
    private final Clock clock;

    @Inject
    FormGuard(
            @ConfigProperty(name = "quarkus.oidc.web.credentials.secret") String secret,
            @ConfigProperty(name = "stemma.public-url", defaultValue = "http://localhost:8080") URI publicUrl) {
        this(secret, publicUrl, Clock.systemUTC());
    }

    FormGuard(String secret, URI publicUrl, Clock clock) {
        // a key of its own: nothing made with it helps against what else the secret protects
        this.key = mac(secret.getBytes(StandardCharsets.UTF_8), "stemma form guard");
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** A token for a form that the visitor gets. */
    public String token(Visitor visitor) {
        return token(visitor.id(), clock.instant().getEpochSecond());
    }

    /** Whether a request that a form made comes from one of our pages, as far as the browser says. */
    public boolean isFromOurPages(HttpHeaders headers, UriInfo uri) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        String origin = headers.getHeaderString("Origin");
        if (site == null && origin == null) {
            return false;
        }
        boolean ours =
                origin == null || origin.equals(originOf(publicUrl)) || origin.equals(originOf(uri.getBaseUri()));
        return ours && (site == null || site.equals("same-origin"));
    }

    /** Whether the token is one that the visitor was given not long ago. */
    public boolean isGenuine(String token, Visitor visitor) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (dot < 1 || dot > 12 || !token.substring(0, dot).chars().allMatch(Character::isDigit)) {
            return false;
        }
        long made = Long.parseLong(token.substring(0, dot));
        long age = clock.instant().getEpochSecond() - made;
        return age >= 0 && age <= LIFE.toSeconds() && same(token, token(visitor.id(), made));
    }

    private String token(String visitor, long made) {
        byte[] mark = mac(key, made + "." + visitor);
        return made + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256.", impossible);
        }
    }
}
