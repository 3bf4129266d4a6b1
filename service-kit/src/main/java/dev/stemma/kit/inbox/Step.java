package dev.stemma.kit.inbox;

/**
 * Something to be done with an event.
 *
 * @param <X> what can go wrong with it
 */
@FunctionalInterface
interface Step<X extends Exception> {
    void run() throws X;
}
