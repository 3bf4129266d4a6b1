package dev.stemma.gateway.routing;

import dev.stemma.gateway.ProblemAnswer;
import dev.stemma.kit.identity.Admission;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Verifies a token before it is passed on. The services verify it again: this only spares them the forged ones. */
@Singleton
class TokenGate {

    private static final Logger LOG = Logger.getLogger(TokenGate.class);

    private final IdentityProviderManager identities;
    private final Admission admission;

    TokenGate(IdentityProviderManager identities, Admission admission) {
        this.identities = identities;
        this.admission = admission;
    }

    /** Goes on when the request has no token or a valid one, else answers with a problem. */
    void pass(RoutingContext routing, Runnable onwards) {
        HttpServerRequest request = routing.request();
        if (request.getHeader("Authorization") == null) {
            onwards.run();
            return;
        }
        // the keys may have to be fetched: no byte of the body may be lost meanwhile
        request.pause();
        Context context = routing.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(routing, identities)
                .invoke(admission::admit)
                .subscribe()
                .with(
                        admitted -> context.runOnContext(ignored -> onwards.run()),
                        refused -> context.runOnContext(ignored -> {
                            request.resume();
                            ProblemAnswer.send(request, problem(refused));
                        }));
    }

    private static Problem problem(Throwable refused) {
        if (refused instanceof AuthenticationFailedException) {
            return Problem.unauthorized();
        }
        LOG.warnf(refused, "A token could not be verified");
        return new Problem(ProblemType.UNAVAILABLE, "The token cannot be verified at the moment.");
    }
}
