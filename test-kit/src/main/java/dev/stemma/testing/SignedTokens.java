package dev.stemma.testing;

import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stands in for Keycloak: the tokens are really signed, and the service really checks them. */
public final class SignedTokens extends OidcWiremockTestResource {

    private static final String ISSUER = "https://server.example.com";
    private static final String KEY = "privateKey.jwk";

    /** Starts the realm and points the service under test to it, on a port of its own. */
    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.oidc.auth-server-url", settings.get("keycloak.url") + "/realms/quarkus");
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /** A token of somebody with these roles, as the realm would issue it. */
    public static String of(String person, String... roles) {
        return signed(claims(person, roles));
    }

    /** A token of a moderator. */
    public static String moderator() {
        return of("mo", "editor", "trusted", "moderator");
    }

    /** A token of an administrator. */
    public static String admin() {
        return of("root", "editor", "trusted", "moderator", "admin");
    }

    /** A token that was meant for another API. */
    public static String forAnotherAudience(String person, String... roles) {
        return signed(claims(person, roles).audience("another-api"));
    }

    /** A token that has expired. */
    public static String expired(String person, String... roles) {
        return signed(claims(person, roles).expiresIn(Duration.ofMinutes(-5)));
    }

    /** A token of a user whose password is public. */
    public static String ofDemoUser(String person, String... roles) {
        return signed(claims(person, roles).claim("stemma_demo", true));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").sign(KEY);
    }

    private static JwtClaimsBuilder claims(String person, String... roles) {
        return Jwt.preferredUserName(person)
                .subject("id-of-" + person)
                .issuer(ISSUER)
                .audience("stemma-api")
                .claim("realm_access", Map.of("roles", Set.of(roles)))
                .expiresIn(Duration.ofMinutes(5));
    }
}
