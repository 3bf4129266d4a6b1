package dev.stemma.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Verifies a token wherever one is sent, also where none is needed: a bad token is never silently anonymous. */
@Singleton
class TokenCheck {

    /** Claim of the users that come with a local installation; their passwords are public. */
    static final String DEMO_CLAIM = "stemma_demo";

    private final CurrentIdentityAssociation identities;
    private final boolean local;

    TokenCheck(
            CurrentIdentityAssociation identities,
            @ConfigProperty(name = "stemma.local-mode", defaultValue = "false") boolean local) {
        this.identities = identities;
        this.local = local;
    }

    @ServerRequestFilter(priority = 100)
    Uni<Response> verify(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().nullItem()
                : identities.getDeferredIdentity().invoke(this::refuseDemoUsers).replaceWith(() -> null);
    }

    private void refuseDemoUsers(SecurityIdentity identity) {
        boolean demo = identity.getPrincipal() instanceof JsonWebToken token
                && Boolean.parseBoolean(Objects.toString(token.<Object>getClaim(DEMO_CLAIM)));
        if (identity.isAnonymous() || (demo && !local)) {
            throw new AuthenticationFailedException("Demo users are for local use only");
        }
    }
}
