package dev.stemma.gateway.upstream;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Vertx;
import io.vertx.core.http.StreamResetException;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Leaves a service alone for a moment when half of the last requests got no answer, so that nobody waits for it in vain. What
 * it answers does not matter here, a 503 of its own included.
 */
final class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final double HALF = 0.5;

    /** How long the one request that tries the service again may keep all others waiting; a write may take longer. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final String service;
    private final Vertx vertx;
    private final TypedGuard<CompletionStage<Void>> guard;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;

    /**
     * A closed breaker.
     *
     * @param volume how many of the last requests are looked at
     * @param pause how long the service is left alone
     */
    Breaker(String service, int volume, Duration pause, Vertx vertx) {
        this.service = service;
        this.vertx = vertx;
        this.guard = TypedGuard.create(new TypeLiteral<CompletionStage<Void>>() {})
                .withDescription(service)
                .withCircuitBreaker()
                .name(service)
                .requestVolumeThreshold(volume)
                .failureRatio(HALF)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(Breaker::isFault)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    /**
     * Begins an exchange with the service, unless it is left alone.
     *
     * @param exchange gets what to complete once it is known whether the service answers
     * @param leftAlone is told when nothing was begun
     */
    void begin(Consumer<CompletableFuture<Void>> exchange, Consumer<Throwable> leftAlone) {
        guard.get(() -> {
                    CompletableFuture<Void> outcome = new CompletableFuture<>();
                    if (state == CircuitBreakerState.HALF_OPEN) {
                        vertx.setTimer(PATIENCE_MILLIS, late -> outcome.completeExceptionally(new TooSlow()));
                    }
                    exchange.accept(outcome);
                    return outcome;
                })
                .whenComplete((done, failure) -> {
                    if (isOpen(failure)) {
                        leftAlone.accept(failure);
                    }
                });
    }

    /** Whether a failure means that the service was not asked at all. */
    static boolean isOpen(Throwable failure) {
        return failure instanceof CircuitBreakerOpenException;
    }

    /** Whether the service is left alone or tried again at the moment. */
    boolean isOpen() {
        return state != CircuitBreakerState.CLOSED;
    }

    private void changed(CircuitBreakerState now) {
        state = now;
        switch (now) {
            case OPEN -> LOG.warnf("%s does not answer and is left alone for a moment", service);
            case HALF_OPEN -> LOG.debugf("%s is tried again", service);
            case CLOSED -> LOG.infof("%s answers again", service);
        }
    }

    /** Who broke off is not the service's fault, and whoever finds all connections in use did not reach it. */
    static boolean isFault(Throwable failure) {
        return !(failure instanceof StreamResetException || failure instanceof BrokenOff || Upstream.isBusy(failure));
    }

    /** A request that ended before it was whole. */
    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff(Throwable cause) {
            super("The request ended before it was whole", cause, false, false);
        }
    }

    /** The service has not answered yet, and others want to know whether it does. */
    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("No answer yet", null, false, false);
        }
    }
}
