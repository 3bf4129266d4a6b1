package dev.stemma.gateway.delivering;

import dev.stemma.events.Event;
import dev.stemma.gateway.delivering.ReadingPlace.LeaseLost;
import dev.stemma.gateway.streaming.ChangeReading;
import dev.stemma.gateway.streaming.PublicChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the changes from where the last one stopped, this instance or another, and queues them. The place moves on only behind
 * what is queued, so a crash queues some once more, which changes nothing.
 */
@ApplicationScoped
class FollowChanges {

    private static final Logger LOG = Logger.getLogger(FollowChanges.class);
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    private final PublicChanges changes;
    private final ReadingPlace place;
    private final QueueChanges queue;
    private final WebhookReplays replays;
    private final Webhooks webhooks;
    private final WebhookConfig config;
    private final Clock clock;
    private final String instance;
    private volatile boolean stopped;

    FollowChanges(
            PublicChanges changes,
            ReadingPlace place,
            QueueChanges queue,
            WebhookReplays replays,
            Webhooks webhooks,
            WebhookConfig config,
            Clock clock,
            @ConfigProperty(name = "stemma.instance") String instance) {
        this.changes = changes;
        this.place = place;
        this.queue = queue;
        this.replays = replays;
        this.webhooks = webhooks;
        this.config = config;
        this.clock = clock;
        this.instance = instance;
    }

    void stop() {
        stopped = true;
    }

    /** Queues changes as long as it is this instance's turn; {@code queued} is called when there is something to send. */
    void follow(Runnable queued) throws InterruptedException, ExecutionException {
        if (stopped || !place.take(instance, now())) {
            return;
        }
        try (ChangeReading live = changes.open();
                CarryOutReplays again = new CarryOutReplays(replays, webhooks, queue, changes, config.replayed())) {
            begin(live);
            LOG.debug("This instance queues the changes for webhooks");
            Instant moved = Instant.EPOCH;
            while (!stopped) {
                moved = step(live, again, moved, queued);
            }
            place.release(instance);
        } catch (LeaseLost taken) {
            LOG.debug("Another instance queues the changes for webhooks");
        }
    }

    /** The very first time it begins with what comes next: before that, nobody can have subscribed. */
    private void begin(ChangeReading live) throws InterruptedException, ExecutionException, LeaseLost {
        Optional<String> position = place.position();
        if (position.isEmpty()) {
            String end = live.end();
            place.moveTo(end, instance, now());
            live.beginAt(end);
        } else if (!live.beginAt(position.get())) {
            LOG.warn(
                    "Changes that were to be delivered to webhooks are gone from the topic, or the topic is another one");
        }
    }

    private Instant step(ChangeReading live, CarryOutReplays again, Instant moved, Runnable queued)
            throws InterruptedException, ExecutionException, LeaseLost {
        List<Event> events = live.next();
        if (!events.isEmpty()) {
            queue.forAll(events, place.reserve(instance, events.size(), now()));
            queued.run();
        }
        if (again.step(count -> place.reserve(instance, count, now()))) {
            queued.run();
        }
        Instant now = now();
        if (!events.isEmpty() || Duration.between(moved, now).compareTo(RENEWAL) > 0) {
            place.moveTo(live.position(), instance, now);
            return now;
        }
        return moved;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
