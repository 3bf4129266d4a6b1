package dev.stemma.events;

/** An event that can never be read, however often it is tried: it belongs on the dead-letter topic. */
public final class UnreadableEvent extends Exception {

    private static final long serialVersionUID = 1L;

    /** With the reason in a sentence. */
    public UnreadableEvent(String reason) {
        super(reason);
    }

    /** With the reason in a sentence and what caused it. */
    public UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
