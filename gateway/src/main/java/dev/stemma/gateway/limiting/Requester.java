package dev.stemma.gateway.limiting;

import dev.stemma.kit.identity.Role;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Somebody with a valid token or session.
 *
 * @param id the token's subject
 * @param client whether the token was issued to a client for itself, and not for a person
 * @param roles realm roles
 */
public record Requester(String id, boolean client, Set<String> roles) {

    private static final String SERVICE_ACCOUNT = "service-account-";

    /** Copies the roles. */
    public Requester {
        roles = Set.copyOf(roles);
    }

    /** Whoever a verified identity stands for. */
    public static Requester of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? new Requester(token.getSubject(), isOfAClient(token), identity.getRoles())
                : new Requester(identity.getPrincipal().getName(), false, identity.getRoles());
    }

    /** Whether it is a bot that somebody gave a role in this wiki. */
    boolean isBotOfTheWiki() {
        return client && Arrays.stream(Role.values()).map(Role::roleName).anyMatch(roles::contains);
    }

    /** A person may be called like a service account; only a client's own token names that client as its receiver, too. */
    private static boolean isOfAClient(JsonWebToken token) {
        String receiver = Objects.toString(token.<Object>getClaim("azp"), "");
        String name = Objects.toString(token.<Object>getClaim("preferred_username"), "");
        return !receiver.isEmpty() && name.equalsIgnoreCase(SERVICE_ACCOUNT + receiver);
    }
}
