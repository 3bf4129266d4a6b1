package dev.stemma.kit.freshness;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells with each answer how fresh the view was before it was asked: in the header, and in objects as the member {@code
 * asOf}. Validators do not cover it.
 */
@Singleton
class AsOfFilter {

    /** The header, for answers that are no objects and for those that say that nothing has changed. */
    static final String HEADER = "Stemma-As-Of";

    private static final int OK = 200;

    private final Instance<Freshness> freshness;

    AsOfFilter(Instance<Freshness> freshness) {
        this.freshness = freshness;
    }

    /** After the wait for what {@code Stemma-Consistency} names. */
    @ServerRequestFilter(priority = 300)
    void note(ContainerRequestContext request) {
        if (freshness.isResolvable()) {
            freshness.get().asOf().ifPresent(asOf -> request.setProperty(HEADER, asOf));
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(HEADER) instanceof Instant asOf)) {
            return;
        }
        response.getHeaders().putSingle(HEADER, asOf.toString());
        if (response.getStatus() == OK && response.getEntity() instanceof Record answer) {
            response.setEntity(new Dated(answer, asOf));
        }
    }

    /**
     * An answer and how fresh it is.
     *
     * @param answer the answer
     * @param asOf the time
     */
    record Dated(@JsonUnwrapped Record answer, Instant asOf) {}
}
