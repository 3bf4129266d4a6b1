package dev.stemma.links.sweeping;

import com.mongodb.MongoException;
import dev.stemma.kit.outbox.EventLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets the rows of the log after the retention of the topic; every instance may, since forgetting twice does no harm. */
@ApplicationScoped
class ForgetSentEvents {

    private static final Logger LOG = Logger.getLogger(ForgetSentEvents.class);
    private static final int BATCH = 200;

    private final EventLog log;
    private final Duration interval;
    private final Duration retention;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sweeping").daemon().factory());

    ForgetSentEvents(
            EventLog log,
            @ConfigProperty(name = "stemma.sweeping.interval", defaultValue = "1H") Duration interval,
            @ConfigProperty(name = "stemma.retention", defaultValue = "30D") Duration retention) {
        this.log = log;
        this.interval = interval;
        this.retention = retention;
    }

    void start(@Observes StartupEvent start) {
        timer.scheduleWithFixedDelay(this::sweep, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        timer.shutdownNow();
    }

    /** One run. */
    void run(Instant now) {
        List<EventLog.Row> batch;
        do {
            batch = log.lastNeededBefore(now.minus(retention), BATCH);
            batch.forEach(log::forget);
        } while (batch.size() == BATCH);
    }

    private void sweep() {
        try {
            run(Instant.now());
        } catch (MongoException e) {
            LOG.warnf("Sweeping stopped half way and will be tried again: %s", e.getMessage());
        }
    }
}
