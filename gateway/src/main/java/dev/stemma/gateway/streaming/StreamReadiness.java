package dev.stemma.gateway.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until the ring holds what was there at the start: before that, positions would look too old. */
@Readiness
@ApplicationScoped
class StreamReadiness implements HealthCheck {

    private final ChangeStream stream;

    StreamReadiness(ChangeStream stream) {
        this.stream = stream;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("changes are caught up")
                .status(stream.isCaughtUp())
                .build();
    }
}
