package dev.stemma.gateway.routing;

import dev.stemma.gateway.ProblemAnswer;
import dev.stemma.gateway.limiting.Counted;
import dev.stemma.gateway.limiting.RateLimits;
import dev.stemma.gateway.limiting.Requester;
import dev.stemma.gateway.limiting.Standing;
import dev.stemma.gateway.locating.ClientAddresses;
import dev.stemma.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a request of the API through when its token is valid and its sender has not asked too much. */
@Singleton
class Turnstile {

    private final TokenGate tokens;
    private final RateLimits limits;
    private final ClientAddresses clients;

    Turnstile(TokenGate tokens, RateLimits limits, ClientAddresses clients) {
        this.tokens = tokens;
        this.limits = limits;
        this.clients = clients;
    }

    /** Goes on, or answers with a problem. */
    void pass(RoutingContext routing, boolean write, Runnable onwards) {
        tokens.pass(
                routing,
                identity ->
                        count(routing, identity, write).ifPresentOrElse(problem -> refuse(routing, problem), onwards),
                // whoever sends bad tokens is nobody that is known: their address pays for it
                unverified ->
                        refuse(routing, count(routing, Optional.empty(), write).orElse(unverified)));
    }

    /** What to answer when that was one request too many. */
    private Optional<Problem> count(RoutingContext routing, Optional<SecurityIdentity> identity, boolean write) {
        Optional<Standing> standing = identity.isPresent()
                ? limits.count(Requester.of(identity.get()), write)
                : Optional.of(limits.count(clients.of(routing.request())));
        Counted.note(routing, standing);
        return standing.filter(counted -> !counted.isWithin()).map(Standing::problem);
    }

    private static void refuse(RoutingContext routing, Problem problem) {
        routing.request().resume();
        ProblemAnswer.send(routing.request(), problem);
    }
}
