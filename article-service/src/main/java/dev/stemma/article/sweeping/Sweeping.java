package dev.stemma.article.sweeping;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sweeps again and again; every instance may, since runs do not disturb each other. */
@ApplicationScoped
class Sweeping {

    private static final Logger LOG = Logger.getLogger(Sweeping.class);

    /** Committed writes are looked for in the log for 24 hours. */
    private static final Duration SHORTEST_RETENTION = Duration.ofDays(2);

    private final SweepLog log;
    private final SweepTexts texts;
    private final Duration interval;
    private final Duration retention;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sweeping").daemon().factory());

    /**
     * Sweeps by configuration.
     *
     * @param interval how long after the end of a run the next one begins
     * @param retention how long a revision can be the base of an edit after it was replaced, at least two days
     */
    Sweeping(
            SweepLog log,
            SweepTexts texts,
            @ConfigProperty(name = "stemma.sweeping.interval", defaultValue = "1H") Duration interval,
            @ConfigProperty(name = "stemma.retention", defaultValue = "30D") Duration retention) {
        if (retention.compareTo(SHORTEST_RETENTION) < 0) {
            throw new IllegalArgumentException("stemma.retention is " + retention + " but must be at least 2 days,"
                    + " since repeated requests are recognised by what is kept.");
        }
        this.log = log;
        this.texts = texts;
        this.interval = interval;
        this.retention = retention;
    }

    void start(@Observes StartupEvent start) {
        timer.scheduleWithFixedDelay(this::sweep, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        timer.shutdownNow();
    }

    private void sweep() {
        try {
            Instant now = Instant.now();
            int forgotten = log.run(now, retention);
            SweepTexts.Swept swept = texts.run(UUID.randomUUID().toString(), now);
            LOG.debugf("Forgot %d rows of the log; texts: %s", forgotten, swept);
        } catch (MongoException e) {
            LOG.warnf("Sweeping stopped half way and will be tried again: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Sweeping failed and will be tried again in %s", interval);
        }
    }
}
