package dev.stemma.links;

import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.jwt.build.Jwt;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stands in for Keycloak: the tokens are really signed, and the service really checks them. */
public final class SignedTokens extends OidcWiremockTestResource {

    private static final String ISSUER = "https://server.example.com";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.oidc.auth-server-url", settings.get("keycloak.url") + "/realms/quarkus");
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    static String of(String person, String... roles) {
        return signed(person, "privateKey.jwk", roles);
    }

    private static String signed(String person, String key, String... roles) {
        return Jwt.preferredUserName(person)
                .subject("id-of-" + person)
                .issuer(ISSUER)
                .audience("stemma-api")
                .claim("realm_access", Map.of("roles", Set.of(roles)))
                .jws()
                .keyId("1")
                .sign(key);
    }
}
