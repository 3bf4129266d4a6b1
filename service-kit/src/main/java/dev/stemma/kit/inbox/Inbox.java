package dev.stemma.kit.inbox;

import com.mongodb.MongoException;
import dev.stemma.events.Event;
import dev.stemma.events.EventType;
import dev.stemma.events.UnreadableEvent;
import dev.stemma.kit.consistency.Waiters;
import dev.stemma.kit.freshness.AppliedOffsets;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes events in for a projection. At least once becomes exactly once by the projection's cursor: what is below it is a
 * duplicate, what is next is applied, what lies beyond a gap is parked until the gap closes.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ParkedEvents parked;
    private final Waiters waiters;
    private final AppliedOffsets applied;
    private final Arrivals arrivals;
    private final Room room;
    private volatile boolean stopping;

    Inbox(ParkedEvents parked, Waiters waiters, AppliedOffsets applied, Arrivals arrivals, Room room) {
        this.parked = parked;
        this.waiters = waiters;
        this.applied = applied;
        this.arrivals = arrivals;
        this.room = room;
    }

    /**
     * Takes one record in.
     *
     * @return completes when the record may be acknowledged; fails when it belongs on the dead-letter topic; never
     *     completes once the service shuts down, so that the record comes again
     */
    public CompletionStage<Void> receive(ConsumerRecord<String, byte[]> record, Projection projection) {
        return taken(record, projection).whenComplete((done, failure) -> applied.done(record));
    }

    private CompletionStage<Void> taken(ConsumerRecord<String, byte[]> record, Projection projection) {
        ReceivedEvent received = ReceivedEvent.of(record);
        try {
            return untilTheStoreAnswers(() -> room.with(received.size(), () -> {
                // read once more when it is tried again: an event that waits takes no more room than its record
                Event event = received.read();
                arrivals.follow(event, received.traceparent(), projection, () -> take(event, received, projection));
            }));
        } catch (UnreadableEvent | RuntimeException e) {
            LOG.errorf(e, "%s goes to the dead-letter topic", received);
            CompletableFuture<Void> failed = CompletableFuture.failedFuture(e);
            return received.article().isEmpty()
                    ? failed
                    : untilTheStoreAnswers(() ->
                                    projection.markStale(received.article().getAsLong(), true))
                            .thenCompose(marked -> failed);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    private void take(Event event, ReceivedEvent received, Projection projection) {
        Projection.Position position = projection.position(event.article());
        if (event.sequence() <= position.cursor()) {
            return;
        }
        boolean next = event.sequence() == position.cursor() + 1 || event.type() == EventType.ARTICLE_SNAPSHOT;
        if (next) {
            projection.apply(event);
            arrivals.applied(event, projection);
        } else {
            parked.park(event, received, projection.topic());
            projection.markStale(event.article(), true);
        }
        if (!next || position.stale()) {
            drain(event.article(), projection);
        }
        waiters.changed(event.article());
    }

    /** Applies what was parked as far as no gap is left. */
    private void drain(long article, Projection projection) {
        long cursor = projection.position(article).cursor();
        while (appliesParked(article, cursor + 1, projection)) {
            cursor = projection.position(article).cursor();
        }
        parked.forgetUpTo(article, projection.topic(), cursor);
        if (cursor > 0 && !parked.hasAny(article, projection.topic())) {
            projection.markStale(article, false);
        }
    }

    /** A parked event that cannot be applied stays parked: it must not condemn the one that closed the gap. */
    private boolean appliesParked(long article, long sequence, Projection projection) {
        try {
            return parked.applyNext(article, sequence, projection);
        } catch (MongoException | NotYet e) {
            throw e;
        } catch (RuntimeException e) {
            if (stopping) {
                throw e;
            }
            LOG.errorf(
                    e,
                    "The parked event %d of article %d cannot be applied, the article stays stale",
                    sequence,
                    article);
            return false;
        }
    }

    /** Holds the partition while the store is down: an event must neither be skipped nor overtaken. */
    private <X extends Exception> CompletionStage<Void> untilTheStoreAnswers(Step<X> step) throws X {
        Duration pause = FIRST_PAUSE;
        while (!stopping) {
            try {
                step.run();
                return CompletableFuture.completedFuture(null);
            } catch (MongoException | NotYet e) {
                LOG.warnf("An event waits and is tried again: %s", e.getMessage());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } catch (IllegalStateException e) {
                if (!stopping) {
                    throw e;
                }
            }
        }
        return new CompletableFuture<>();
    }
}
