package dev.stemma.gateway.streaming;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One open stream. All of it runs on the connection's own event loop; only {@link #wake} and {@link #beat} may be called
 * from elsewhere. What waits for the client is bounded by the connection's write queue, everything else stays in the ring.
 */
final class Subscriber {

    private static final int BATCH = 64;

    private final ChangeRing ring;
    private final Marks marks;
    private final ChangeFilter filter;
    private final HttpServerResponse response;
    private final Context context;
    private final AtomicBoolean woken = new AtomicBoolean();

    private final Place place;

    Subscriber(Told told, ChangeFilter filter, HttpServerResponse response, Context context, Start start) {
        this.ring = told.ring();
        this.marks = told.marks();
        this.filter = filter;
        this.response = response;
        this.context = context;
        this.place = new Place(start.number(), start.position());
    }

    /**
     * What there is to tell.
     *
     * @param ring the latest changes
     * @param marks what of them may not be told any more
     */
    record Told(ChangeRing ring, Marks marks) {}

    /**
     * Where a stream starts.
     *
     * @param number number of the first change to look at
     * @param position what was seen before
     * @param reset whether the client asked for something older than what is kept
     */
    record Start(long number, Position position, boolean reset) {}

    /** Greets and sends what there is. */
    void begin(boolean reset) {
        String id = place.position().encoded();
        response.write("retry: 2000\n: hello\nid: " + id + "\n\n");
        if (reset) {
            response.write(ServerSentEvents.reset(id));
        }
        response.drainHandler(drained -> send());
        send();
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
                response.write(": still here\nid: " + place.position().encoded() + "\n\n");
            }
        });
    }

    private void send() {
        while (isOpen()) {
            if (ring.hasLost(place.next())) {
                drop();
                return;
            }
            if (response.writeQueueFull()) {
                return;
            }
            List<ChangeRing.Entry> batch = ring.read(place.next(), BATCH);
            if (batch.isEmpty()) {
                return;
            }
            Buffer out = Buffer.buffer();
            batch.forEach(entry -> take(entry, out));
            if (out.length() > 0) {
                response.write(out);
            }
        }
    }

    private void take(ChangeRing.Entry entry, Buffer out) {
        Optional<String> id = place.pass(entry);
        Optional<Change> shown = id.flatMap(told -> marks.shown(entry.change())).filter(filter::wants);
        shown.ifPresent(change -> out.appendString("id: ")
                .appendString(id.get())
                .appendString("\n")
                .appendBuffer(change == entry.change() ? entry.data() : ChangeRing.data(change)));
    }

    private void drop() {
        response.end(ServerSentEvents.dropped());
        // whoever does not read will not read this either: the connection goes in any case
        context.owner().setTimer(ServerSentEvents.GRACE_MILLIS, late -> response.reset());
    }

    private boolean isOpen() {
        return !response.ended() && !response.closed();
    }
}
