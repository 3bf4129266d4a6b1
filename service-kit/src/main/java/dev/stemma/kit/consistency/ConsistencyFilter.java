package dev.stemma.kit.consistency;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds a read back until the service has applied what {@code Stemma-Consistency} names. */
@Singleton
class ConsistencyFilter {

    private final Instance<Progress> progress;
    private final Waiters waiters;

    ConsistencyFilter(Instance<Progress> progress, Waiters waiters) {
        this.progress = progress;
        this.waiters = waiters;
    }

    /** Runs on the endpoint's own virtual thread, so that waiting costs no carrier. */
    @ServerRequestFilter(priority = 200)
    void await(ContainerRequestContext request) {
        if (!progress.isUnsatisfied()) {
            waiters.await(request, progress.get());
        }
    }
}
