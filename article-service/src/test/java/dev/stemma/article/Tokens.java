package dev.stemma.article;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Really signed tokens, as the realm would issue them. */
public final class Tokens {

    private static final String KEY = "privateKey.jwk";

    private Tokens() {}

    /** The Authorization header of somebody with these roles. */
    public static String bearer(String name, String... roles) {
        return "Bearer " + claims(name, roles).sign(KEY);
    }

    /** The same with a token that was meant for somebody else. */
    public static String forAnotherAudience(String name, String... roles) {
        return "Bearer " + claims(name, roles).audience("another-api").sign(KEY);
    }

    /** The same with a token that has expired. */
    public static String expired(String name, String... roles) {
        return "Bearer " + claims(name, roles).expiresIn(Duration.ofMinutes(-5)).sign(KEY);
    }

    /** The same for a user whose password is public. */
    public static String ofDemoUser(String name, String... roles) {
        return "Bearer " + claims(name, roles).claim("stemma_demo", true).sign(KEY);
    }

    private static JwtClaimsBuilder claims(String name, String... roles) {
        return Jwt.claims()
                .issuer("https://server.example.com")
                .audience("stemma-api")
                .subject("id-of-" + name)
                .preferredUserName(name)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(Duration.ofMinutes(5));
    }
}
