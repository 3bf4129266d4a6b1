package dev.stemma.gateway.pacing;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.concurrent.atomic.AtomicInteger;

/** Since when the gateway waits for a client to send the head of a request, for one connection. */
final class Waiting {

    private static final AttributeKey<Waiting> KEY = AttributeKey.valueOf(Waiting.class, "since");

    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean first = true;
    private volatile long since = System.nanoTime();

    private Waiting() {}

    /** That of a connection; it begins when it is first looked at. */
    static Waiting of(Channel channel) {
        Waiting fresh = new Waiting();
        Waiting known = channel.attr(KEY).setIfAbsent(fresh);
        return known == null ? fresh : known;
    }

    /** A head came. */
    void begun() {
        first = false;
        running.incrementAndGet();
    }

    /** Its request is answered. */
    void ended() {
        since = System.nanoTime();
        running.decrementAndGet();
    }

    /** Whether it takes longer than allowed. */
    boolean isTooLong(PacingConfig allowed) {
        long nanos = (first ? allowed.head() : allowed.next()).toNanos();
        return running.get() == 0 && System.nanoTime() - since > nanos;
    }
}
