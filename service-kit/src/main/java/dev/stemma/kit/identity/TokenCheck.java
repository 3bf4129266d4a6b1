package dev.stemma.kit.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Verifies a token wherever one is sent, also where none is needed: a bad token is never silently anonymous. */
@Singleton
class TokenCheck {

    private final CurrentIdentityAssociation identities;
    private final Admission admission;

    TokenCheck(CurrentIdentityAssociation identities, Admission admission) {
        this.identities = identities;
        this.admission = admission;
    }

    @ServerRequestFilter(priority = 100)
    Uni<Response> verify(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().nullItem()
                : identities.getDeferredIdentity().invoke(admission::admit).replaceWith(() -> null);
    }
}
