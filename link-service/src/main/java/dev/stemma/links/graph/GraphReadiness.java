package dev.stemma.links.graph;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until the graph holds all pages: before that, its answers would be wrong. */
@Readiness
@ApplicationScoped
class GraphReadiness implements HealthCheck {

    private final CurrentGraph graph;

    GraphReadiness(CurrentGraph graph) {
        this.graph = graph;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("link graph is complete")
                .status(graph.isComplete())
                .build();
    }
}
