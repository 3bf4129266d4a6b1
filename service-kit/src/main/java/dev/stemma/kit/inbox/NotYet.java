package dev.stemma.kit.inbox;

/** An event cannot be applied at the moment. It is tried again, and holds its partition until then. */
public class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says in one sentence what it waits for. */
    public NotYet(String message) {
        super(message);
    }
}
