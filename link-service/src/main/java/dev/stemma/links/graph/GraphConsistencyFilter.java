package dev.stemma.links.graph;

import dev.stemma.kit.consistency.Waiters;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds a read of the graph back until the graph contains what {@code Stemma-Consistency} names. */
@Singleton
class GraphConsistencyFilter {

    private final CurrentGraph graph;
    private final Waiters waiters;

    GraphConsistencyFilter(CurrentGraph graph, Waiters waiters) {
        this.graph = graph;
        this.waiters = waiters;
    }

    /** Runs behind the filter that waits for the pages, which the graph follows. */
    @AsksGraph
    @ServerRequestFilter(priority = 300)
    void await(ContainerRequestContext request) {
        waiters.await(request, graph::hasReached);
    }
}
