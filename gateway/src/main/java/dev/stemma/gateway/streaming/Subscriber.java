package dev.stemma.gateway.streaming;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One open stream. All of it runs on the connection's own event loop; the methods that may be called from elsewhere change over to
 * it. What waits for the client is bounded by the connection's write queue, everything else stays in the ring or the topics.
 */
final class Subscriber {

    private static final int BATCH = 64;

    private final Told told;
    private final Asked asked;
    private final ChangeFilter filter;
    private final HttpServerResponse response;
    private final Context context;
    private final AtomicBoolean woken = new AtomicBoolean();
    /** Null as long as nobody knows where the time is that was asked for. */
    private Place place;
    /** To be completed when there is room for more. */
    private CompletableFuture<Boolean> replayed;

    Subscriber(Told told, Asked asked, ChangeFilter filter, HttpServerResponse response, Context context) {
        this.told = told;
        this.asked = asked;
        this.filter = filter;
        this.response = response;
        this.context = context;
    }

    /**
     * What there is to tell.
     *
     * @param ring the latest changes
     * @param marks what of them may not be told any more
     */
    record Told(ChangeRing ring, Marks marks) {}

    /**
     * Where a stream is asked to begin: at a position, at a time, or with what comes next when both are null.
     *
     * @param position what was seen before, or null
     * @param time the time from which on changes are wanted, or null
     */
    record Asked(Position position, Instant time) {

        static final Asked NEXT = new Asked(null, null);
    }

    Asked asked() {
        return asked;
    }

    /** Greets and sends what the ring has. Answers whether it needs what was before that. */
    boolean begin() {
        response.drainHandler(drained -> drained());
        boolean late = !findPlace();
        response.write("retry: 2000\n: hello\n" + (place == null ? "" : "id: " + id() + "\n") + "\n");
        if (late
                && place != null
                && !place.position().isComparableTo(told.ring().now())) {
            startAnew();
            return false;
        }
        send();
        return late;
    }

    /** Takes the place that was asked for. Answers whether it is in the ring. */
    private boolean findPlace() {
        synchronized (told.ring()) {
            if (asked.equals(Asked.NEXT)) {
                place = new Place(told.ring().nextNumber(), told.ring().now());
            } else if (asked.position() != null) {
                place = told.ring()
                        .numberSince(asked.position())
                        .map(number -> new Place(number, asked.position()))
                        .orElseGet(() -> Place.beforeTheRing(asked.position()));
            }
            return place != null && place.isInTheRing();
        }
    }

    /** Says that there may be something new. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(ignored -> {
                woken.set(false);
                send();
            });
        }
    }

    /** Shows that the connection lives; the position moves on even when nothing passes the filter. */
    void beat() {
        context.runOnContext(ignored -> {
            send();
            if (isOpen() && !response.writeQueueFull()) {
                response.write(": still here\n" + (place == null ? "" : "id: " + id() + "\n") + "\n");
            }
        });
    }

    /** Says where the time is that was asked for. */
    void beginAt(Position position) {
        context.runOnContext(ignored -> {
            if (place == null) {
                place = Place.beforeTheRing(position);
            }
        });
    }

    /** Says that what was asked for is gone; the stream goes on with what comes next. */
    void reset() {
        context.runOnContext(ignored -> startAnew());
    }

    /** Ends it, so that the client connects again. */
    void giveUp() {
        context.runOnContext(ignored -> {
            if (isOpen()) {
                response.end();
            }
        });
    }

    /** Says that the client is gone. */
    void leave() {
        context.runOnContext(ignored -> {
            if (replayed != null) {
                replayed.complete(true);
                replayed = null;
            }
        });
    }

    /** Tells that it was too slow, and ends it. */
    void drop() {
        context.runOnContext(ignored -> {
            if (isOpen()) {
                tellThatItIsDropped();
            }
        });
    }

    /** Tells what was before the ring. Completes when the client has room again: with true when it needs no more of it. */
    CompletableFuture<Boolean> replay(Replay replay) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        context.runOnContext(ignored -> take(replay, done));
        return done;
    }

    private void take(Replay replay, CompletableFuture<Boolean> done) {
        if (!isOpen()) {
            done.complete(true);
            return;
        }
        Buffer out = Buffer.buffer();
        replay.changes().forEach(found -> place.pass(found).ifPresent(id -> add(found.change(), id, null, out)));
        place.pass(replay.upTo());
        if (out.length() > 0) {
            response.write(out);
        }
        Optional<Long> number = told.ring().numberSince(place.position());
        if (number.isPresent()) {
            place.enter(number.get());
            done.complete(true);
            send();
        } else if (response.writeQueueFull()) {
            replayed = done;
        } else {
            done.complete(false);
        }
    }

    private void drained() {
        if (replayed != null) {
            replayed.complete(false);
            replayed = null;
        }
        send();
    }

    private void send() {
        while (isOpen() && place != null && place.isInTheRing()) {
            if (told.ring().hasLost(place.next())) {
                tellThatItIsDropped();
                return;
            }
            if (response.writeQueueFull()) {
                return;
            }
            List<ChangeRing.Entry> batch = told.ring().read(place.next(), BATCH);
            if (batch.isEmpty()) {
                return;
            }
            Buffer out = Buffer.buffer();
            batch.forEach(entry -> place.pass(entry).ifPresent(id -> add(entry.change(), id, entry.data(), out)));
            if (out.length() > 0) {
                response.write(out);
            }
        }
    }

    /** Adds what may be told of a change if the client wants it; {@code whole} is the data of all of it where that is known. */
    private void add(Change change, String id, Buffer whole, Buffer out) {
        told.marks().shown(change).filter(filter::wants).ifPresent(shown -> out.appendString("id: ")
                .appendString(id)
                .appendString("\n")
                .appendBuffer(shown == change && whole != null ? whole : ChangeRing.data(shown)));
    }

    private void startAnew() {
        if (isOpen()) {
            synchronized (told.ring()) {
                place = new Place(told.ring().nextNumber(), told.ring().now());
            }
            response.write(ServerSentEvents.reset(id()));
        }
    }

    private void tellThatItIsDropped() {
        response.end(ServerSentEvents.dropped());
        // whoever does not read will not read this either: the connection goes in any case
        context.owner().setTimer(ServerSentEvents.GRACE_MILLIS, late -> response.reset());
    }

    private String id() {
        return place.position().encoded();
    }

    private boolean isOpen() {
        return !response.ended() && !response.closed();
    }
}
