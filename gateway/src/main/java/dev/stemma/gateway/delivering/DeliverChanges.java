package dev.stemma.gateway.delivering;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import dev.stemma.gateway.streaming.PublicChanges;
import dev.stemma.kit.store.Schema;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Runs the webhooks: one thread queues changes, another one sends what is due. Nothing else of the gateway waits for the store:
 * without it, webhooks wait and all the rest goes on.
 */
@ApplicationScoped
class DeliverChanges {

    private static final Logger LOG = Logger.getLogger(DeliverChanges.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration SWEEP = Duration.ofMillis(500);

    private final MongoDatabase database;
    private final List<Schema> schemas;
    private final PublicChanges changes;
    private final FollowChanges following;
    private final SendDue sending;
    private final Semaphore wake = new Semaphore(0);
    private final Thread follower =
            Thread.ofPlatform().daemon().name("webhooks-queue").unstarted(this::follow);
    private final Thread sender =
            Thread.ofPlatform().daemon().name("webhooks-send").unstarted(this::send);
    private volatile boolean stopped;

    DeliverChanges(
            MongoDatabase database,
            @All List<Schema> schemas,
            PublicChanges changes,
            FollowChanges following,
            SendDue sending) {
        this.database = database;
        this.schemas = schemas;
        this.changes = changes;
        this.following = following;
        this.sending = sending;
    }

    void start(@Observes StartupEvent start) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped = true;
        following.stop();
        wake();
        follower.join(PAUSE);
        sender.join(PAUSE);
        awaitAnswers();
    }

    /** What is cut off now is sent once more when its claim is over, so a little patience spares that. */
    private void awaitAnswers() throws InterruptedException {
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        while (!sending.isIdle() && System.nanoTime() < deadline) {
            wake.tryAcquire(FAREWELL.toMillis() / 10, TimeUnit.MILLISECONDS);
        }
    }

    /** Says that something may be due. */
    void wake() {
        wake.release();
    }

    private void follow() {
        try {
            setUp();
            sender.start();
            while (!stopped) {
                try {
                    following.follow(this::wake);
                } catch (MongoException | KafkaException | ExecutionException e) {
                    LOG.warnf("Changes cannot be queued for webhooks (%s), trying again", e.getMessage());
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException end) {
            LOG.debug("Stopped queueing for webhooks");
        }
    }

    private void setUp() throws InterruptedException {
        boolean done = false;
        while (!done && !stopped) {
            try {
                schemas.forEach(schema -> schema.createIn(database));
                done = true;
            } catch (MongoException e) {
                LOG.warnf("The store of the webhooks cannot be reached yet (%s)", e.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }

    private void send() {
        try {
            while (!stopped) {
                sendOnce();
                if (wake.tryAcquire(SWEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException end) {
            LOG.debug("Stopped sending to webhooks");
        }
    }

    private void sendOnce() throws InterruptedException {
        try {
            if (changes.areKnown()) {
                sending.begin(this::wake);
            }
        } catch (MongoException e) {
            LOG.warnf("What is due for webhooks cannot be read (%s), trying again", e.getMessage());
            Thread.sleep(PAUSE);
        }
    }
}
