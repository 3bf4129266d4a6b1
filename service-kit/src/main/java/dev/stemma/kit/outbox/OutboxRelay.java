package dev.stemma.kit.outbox;

import dev.stemma.kit.outbox.EventSender.NotSent;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Sends what waits in the outboxes: each article's events in order, different articles at once. An event is sent, then
 * logged, then pulled; a crash between any two of these sends it again and never skips it.
 */
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int ARTICLES_AT_ONCE = 32;

    private final OutboxDefinition definition;
    private final Outbox outbox;
    private final EventLog log;
    private final EventSender sender;
    private final ShardLeases leases;
    private final Backlog backlog = new Backlog(Clock.systemUTC());
    private final Semaphore places = new Semaphore(ARTICLES_AT_ONCE);

    /** Articles that are being drained; true when they were woken again meanwhile. */
    private final Map<Long, Boolean> draining = new ConcurrentHashMap<>();

    private volatile boolean stopped;

    OutboxRelay(OutboxDefinition definition, Outbox outbox, EventLog log, EventSender sender, ShardLeases leases) {
        this.definition = definition;
        this.outbox = outbox;
        this.log = log;
        this.sender = sender;
        this.leases = leases;
    }

    /** Sends that article's events soon, if its shard is ours; otherwise its holder's sweep finds them. */
    void wake(long article) {
        if (stopped || !leases.holds(Outbox.shard(article))) {
            return;
        }
        backlog.waits(article);
        if (draining.merge(article, false, (running, again) -> true) == Boolean.FALSE) {
            Thread.ofVirtual().name("relay-" + article).start(() -> drainWhileWoken(article));
        }
    }

    /** Wakes every article of our shards that has something to send. */
    void sweep() {
        backlog.keepOnly(article -> leases.holds(Outbox.shard(article)));
        outbox.articlesWithPending(leases.held(), Outbox.MOST_PENDING).forEach(this::wake);
    }

    /** What waits to be sent. */
    Backlog backlog() {
        return backlog;
    }

    /** Stops taking new work and waits, at most that long, until nothing is being sent. */
    void stop(Duration patience) throws InterruptedException {
        stopped = true;
        if (places.tryAcquire(ARTICLES_AT_ONCE, patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
            places.release(ARTICLES_AT_ONCE);
        }
    }

    private void drainWhileWoken(long article) {
        places.acquireUninterruptibly();
        try {
            boolean again = true;
            while (again) {
                drain(article);
                backlog.isSent(article);
                again = draining.compute(article, (id, woken) -> Boolean.TRUE.equals(woken) ? Boolean.FALSE : null)
                        != null;
            }
        } catch (NotSent | RuntimeException e) {
            draining.remove(article);
            LOG.warnf("Events of article %d are delayed and will be tried again: %s", article, e.toString());
        } finally {
            places.release();
        }
    }

    /** After any failure the next drain starts again at the first event that is not pulled. */
    private void drain(long article) throws NotSent {
        for (OutboxEntry entry : outbox.pending(article)) {
            if (stopped || !leases.holds(Outbox.shard(article))) {
                return;
            }
            definition.followUp().apply(entry);
            String source = entry.text() == null ? null : definition.texts().load(entry.text());
            sender.send(definition.topic(), entry.toEvent(source), entry.traceparent());
            log.write(article, entry);
            outbox.pull(article, entry);
        }
    }
}
