package dev.stemma.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * Room in memory for the events that are being applied: usual ones side by side, the largest one after another, because what is
 * made of a text while it is applied takes many times its size.
 */
@ApplicationScoped
class Room {

    /** So many bytes of events are applied at once; larger ones alone. */
    static final int BYTES = 1 << 20;

    private final Semaphore free = new Semaphore(BYTES, true);

    /** Does the work on an event of that size as soon as there is room for it. */
    <X extends Exception> void with(int bytes, Step<X> work) throws X {
        int taken = Math.min(bytes, BYTES);
        free.acquireUninterruptibly(taken);
        try {
            work.run();
        } finally {
            free.release(taken);
        }
    }
}
