package dev.stemma.gateway.page;

import dev.stemma.kit.identity.Admission;
import dev.stemma.kit.identity.Role;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Who looks at a page: somebody with a session, or anybody. */
@RequestScoped
public class Visitor {

    private static final Logger LOG = Logger.getLogger(Visitor.class);

    private final SecurityIdentity identity;
    private final Admission admission;
    private Optional<JsonWebToken> token;

    Visitor(SecurityIdentity identity, Admission admission) {
        this.identity = identity;
        this.admission = admission;
    }

    /** Whether there is a session. */
    public boolean isKnown() {
        return idToken().isPresent();
    }

    /** The name to show. */
    public Optional<String> name() {
        return idToken().map(id -> Optional.<String>ofNullable(id.getClaim("preferred_username"))
                .orElse(id.getSubject()));
    }

    /** The id by which people are told apart; {@code anonymous} without a session. */
    public String id() {
        return idToken().map(JsonWebToken::getSubject).orElse("anonymous");
    }

    /** Whether the visitor has a role, as far as can be told here: the services decide. */
    public boolean has(Role role) {
        return isKnown() && identity.hasRole(role.roleName());
    }

    /** The token to call services with. It never leaves the gateway. */
    public Optional<String> accessToken() {
        return idToken()
                .map(id -> identity.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken);
    }

    /** What proves to the identity provider whose session shall end. */
    public Optional<String> proofForLogout() {
        return idToken()
                .map(id -> identity.getCredential(IdTokenCredential.class))
                .map(IdTokenCredential::getToken);
    }

    private Optional<JsonWebToken> idToken() {
        if (token == null) {
            token = find();
        }
        return token;
    }

    /** A session that cannot be used any more leaves an anonymous visitor: reading goes on without one. */
    private Optional<JsonWebToken> find() {
        try {
            if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken id)) {
                return Optional.empty();
            }
            admission.admit(identity);
            return Optional.of(id);
        } catch (SecurityException | OIDCException e) {
            LOG.debugf("A session cannot be used: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
