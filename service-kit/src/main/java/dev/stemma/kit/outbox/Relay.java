package dev.stemma.kit.outbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the relay of the service's outbox: woken by each commit, and by a sweep for what a crash left. */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration SWEEP = Duration.ofMillis(250);

    private final OutboxRelay relay;
    private final ShardLeases leases;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("relay").daemon().factory());
    private long renewedAt;

    Relay(
            OutboxDefinition definition,
            MongoDatabase database,
            LivingRelays relays,
            Outbox outbox,
            EventLog log,
            EventSender sender,
            MeterRegistry meters,
            @ConfigProperty(name = "stemma.instance") String instance) {
        this.leases = new ShardLeases(database, relays, instance, Clock.systemUTC());
        this.relay = new OutboxRelay(definition, outbox, log, sender, leases);
        measure(meters, definition.topic(), relay.backlog());
    }

    private static void measure(MeterRegistry meters, String topic, Backlog backlog) {
        Gauge.builder("stemma.outbox.pending", backlog, Backlog::size)
                .description("Articles whose events wait to be sent")
                .tag("topic", topic)
                .register(meters);
        Gauge.builder("stemma.outbox.oldest.age", backlog, Backlog::oldestSeconds)
                .description("How long the events that wait longest have waited")
                .tag("topic", topic)
                .baseUnit("seconds")
                .register(meters);
    }

    /** Says that a write has put events into that article's outbox. */
    public void committed(long article) {
        relay.wake(article);
    }

    void start(@Observes StartupEvent start) {
        timer.scheduleWithFixedDelay(this::tick, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(1, TimeUnit.SECONDS);
        relay.stop(Duration.ofSeconds(2));
        try {
            leases.release();
        } catch (MongoException e) {
            LOG.debugf("The leases run out by themselves: %s", e.getMessage());
        }
    }

    private void tick() {
        try {
            if (System.nanoTime() - renewedAt > ShardLeases.RENEWAL.toNanos() || renewedAt == 0) {
                leases.renew();
                renewedAt = System.nanoTime();
            }
            relay.sweep();
        } catch (RuntimeException e) {
            LOG.warnf("The outbox cannot be swept and will be tried again: %s", e.getMessage());
        }
    }
}
