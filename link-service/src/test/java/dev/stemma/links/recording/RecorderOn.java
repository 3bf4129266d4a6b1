package dev.stemma.links.recording;

import dev.stemma.kit.inbox.Projection;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.links.Generations;
import java.util.List;

/** A recorder for tests of other capabilities. */
public final class RecorderOn {

    private RecorderOn() {}

    /** One that has just started. */
    public static Projection generations(Generations generations, Relay relay) {
        return new RecordGenerations(generations, relay, List.of());
    }
}
