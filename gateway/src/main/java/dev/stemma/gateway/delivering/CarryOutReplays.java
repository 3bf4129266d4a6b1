package dev.stemma.gateway.delivering;

import dev.stemma.events.Event;
import dev.stemma.gateway.delivering.ReadingPlace.LeaseLost;
import dev.stemma.gateway.delivering.WebhookReplay.State;
import dev.stemma.gateway.streaming.ChangeReading;
import dev.stemma.gateway.streaming.PublicChanges;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Queues what replays ask for, a little at a time, in the thread of whoever queues the changes. */
final class CarryOutReplays implements AutoCloseable {

    private final WebhookReplays replays;
    private final Webhooks webhooks;
    private final QueueChanges queue;
    private final PublicChanges changes;
    private final int most;
    private ChangeReading reading;
    private String read;

    CarryOutReplays(WebhookReplays replays, Webhooks webhooks, QueueChanges queue, PublicChanges changes, int most) {
        this.replays = replays;
        this.webhooks = webhooks;
        this.queue = queue;
        this.changes = changes;
        this.most = most;
    }

    /** Sets numbers aside that put deliveries in order. */
    @FunctionalInterface
    interface Numbers {
        long reserve(int count) throws LeaseLost;
    }

    /** Carries the next one on; answers whether there is one. */
    boolean step(Numbers numbers) throws InterruptedException, ExecutionException, LeaseLost {
        Optional<WebhookReplay> running = replays.next();
        if (running.isEmpty()) {
            close();
            return false;
        }
        WebhookReplay replay = running.get();
        Optional<Webhook> webhook = webhooks.find(replay.webhook()).filter(Webhook::isActive);
        if (webhook.isEmpty()) {
            replays.save(with(replay, replay.position(), 0, replay.reached(), State.DONE));
        } else {
            goTo(replay);
            carryOn(replay, webhook.get(), numbers);
        }
        return true;
    }

    private void carryOn(WebhookReplay replay, Webhook webhook, Numbers numbers)
            throws InterruptedException, ExecutionException, LeaseLost {
        List<Event> events = reading.next();
        int queued = events.isEmpty() ? 0 : queue.again(webhook, events, numbers.reserve(events.size()));
        State state = reading.hasReached(replay.end())
                ? State.DONE
                : replay.queued() + queued >= most ? State.CUT : State.RUNNING;
        replays.save(with(
                replay,
                reading.position(),
                queued,
                events.isEmpty() ? replay.reached() : events.getLast().head().at(),
                state));
        if (state != State.RUNNING) {
            close();
        }
    }

    private void goTo(WebhookReplay replay) throws InterruptedException, ExecutionException {
        if (replay.id().equals(read)) {
            return;
        }
        close();
        reading = changes.open();
        if (replay.position() == null) {
            reading.beginSince(replay.since());
        } else {
            reading.beginAt(replay.position());
        }
        read = replay.id();
    }

    private static WebhookReplay with(
            WebhookReplay replay, String position, int queued, java.time.Instant reached, State state) {
        return new WebhookReplay(
                replay.id(),
                replay.webhook(),
                replay.since(),
                replay.end(),
                position,
                replay.queued() + queued,
                reached,
                state,
                replay.createdAt(),
                replay.forgetAt());
    }

    @Override
    public void close() {
        read = null;
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}
