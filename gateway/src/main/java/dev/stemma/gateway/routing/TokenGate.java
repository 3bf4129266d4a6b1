package dev.stemma.gateway.routing;

import dev.stemma.kit.identity.Admission;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Verifies a token before it is passed on. The services verify it again: this only spares them the forged ones. */
@Singleton
class TokenGate {

    private static final Logger LOG = Logger.getLogger(TokenGate.class);

    private static final BiConsumer<RoutingContext, Throwable> UNANSWERED = (routing, failure) -> {};

    private final IdentityProviderManager identities;
    private final Admission admission;

    TokenGate(IdentityProviderManager identities, Admission admission) {
        this.identities = identities;
        this.admission = admission;
    }

    /**
     * Looks at the token of a request. The request may be paused afterwards.
     *
     * @param onwards gets whoever the token belongs to, or nobody when there is none
     * @param back gets what to answer when it is not valid
     */
    void pass(RoutingContext routing, Consumer<Optional<SecurityIdentity>> onwards, Consumer<Problem> back) {
        HttpServerRequest request = routing.request();
        if (request.getHeader("Authorization") == null) {
            onwards.accept(Optional.empty());
            return;
        }
        // the keys may have to be fetched: no byte of the body may be lost meanwhile
        request.pause();
        // a refusal is answered here, not by the framework
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, UNANSWERED);
        Context context = routing.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(routing, identities)
                .invoke(admission::admit)
                .subscribe()
                .with(
                        admitted -> context.runOnContext(ignored -> onwards.accept(Optional.of(admitted))),
                        refused -> context.runOnContext(ignored -> back.accept(problem(refused))));
    }

    private static Problem problem(Throwable refused) {
        if (refused instanceof AuthenticationFailedException) {
            return Problem.unauthorized();
        }
        LOG.warnf(refused, "A token could not be verified");
        return new Problem(ProblemType.UNAVAILABLE, "The token cannot be verified at the moment.");
    }
}
