package dev.stemma.kit.inbox;

import dev.stemma.events.Event;
import dev.stemma.kit.tracing.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Watches events arrive: each is a part of the trace that caused it, and how long it took since its commit is measured. */
@ApplicationScoped
class Arrivals {

    /** Name of the timer from an event's commit to a view that contains it. */
    static final String PROPAGATION = "stemma.propagation";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry meters;
    private final Traces traces;
    private final Clock clock = Clock.systemUTC();

    Arrivals(MeterRegistry meters, Traces traces) {
        this.meters = meters;
        this.traces = traces;
    }

    /** Takes an event in, as a part of its trace. */
    void follow(Event event, String traceparent, Projection projection, Runnable work) {
        traces.follow("apply " + event.type().wireName(), traceparent, event.article(), work);
    }

    /** Notes that a view contains an event by now. */
    void applied(Event event, Projection projection) {
        Duration took = Duration.between(event.head().at(), clock.instant());
        Timer.builder(PROPAGATION)
                .description("From an event's commit to a view that contains it")
                .tag("topic", projection.topic())
                .tag("projection", projection.getClass().getSimpleName().replaceFirst("_.*", ""))
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(took.isNegative() ? Duration.ZERO : took);
    }
}
