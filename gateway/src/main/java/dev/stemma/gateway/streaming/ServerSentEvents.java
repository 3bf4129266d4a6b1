package dev.stemma.gateway.streaming;

/** The events of the stream that are not changes. */
final class ServerSentEvents {

    /** How long a dropped subscriber has to read why. */
    static final long GRACE_MILLIS = 5_000;

    private ServerSentEvents() {}

    /** What lies between is gone: the client must read anew what it needs, then goes on from here. */
    static String reset(String id) {
        return "event: reset\nid: " + id
                + "\ndata: {\"reason\":\"The position is older than what is kept. Read the current state, then go on.\"}\n\n";
    }

    /** The last event of a subscriber that reads too slowly. */
    static String dropped() {
        return "event: dropped\ndata: {\"reason\":\"The stream was read too slowly. Connect again to go on.\"}\n\n";
    }
}
