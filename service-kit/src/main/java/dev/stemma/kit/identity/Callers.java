package dev.stemma.kit.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells who sent the current request. */
@RequestScoped
public class Callers {

    private static final Set<String> KNOWN =
            Arrays.stream(Role.values()).map(Role::roleName).collect(Collectors.toUnmodifiableSet());

    private final SecurityIdentity identity;

    Callers(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller, or empty when the request had no token. */
    public Optional<Caller> current() {
        return identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)
                ? Optional.empty()
                : Optional.of(caller(token));
    }

    /**
     * The caller, who must have that role.
     *
     * @throws UnauthorizedException without a valid token: answered as 401
     * @throws dev.stemma.kit.problem.Problem forbidden, naming the role
     */
    public Caller require(Role role) {
        return current().orElseThrow(UnauthorizedException::new).require(role);
    }

    /** Whether the caller has that role; false without a token. */
    public boolean has(Role role) {
        return current().filter(caller -> caller.has(role)).isPresent();
    }

    private Caller caller(JsonWebToken token) {
        String name = Optional.<String>ofNullable(token.getClaim("preferred_username"))
                .orElse(token.getSubject());
        Set<String> roles =
                identity.getRoles().stream().filter(KNOWN::contains).collect(Collectors.toUnmodifiableSet());
        return Caller.of(token.getSubject(), name, roles);
    }
}
