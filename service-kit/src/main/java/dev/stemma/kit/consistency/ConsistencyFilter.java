package dev.stemma.kit.consistency;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
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
        String header = request.getHeaderString(ConsistencyToken.HEADER);
        if (header == null || !request.getMethod().equals(HttpMethod.GET) || progress.isUnsatisfied()) {
            return;
        }
        long deadline = System.nanoTime()
                + Preference.patience(request.getHeaderString(Preference.HEADER))
                        .toNanos();
        for (ConsistencyToken token : ConsistencyToken.parse(header)) {
            waiters.await(token, progress.get(), Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
    }
}
