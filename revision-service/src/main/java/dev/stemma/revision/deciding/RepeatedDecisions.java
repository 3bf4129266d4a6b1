package dev.stemma.revision.deciding;

import dev.stemma.kit.idempotency.Attempt;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.identity.Caller;
import dev.stemma.revision.Body;
import dev.stemma.revision.deciding.Decisions.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Takes a decision once, however often its request comes under one Idempotency-Key. */
@ApplicationScoped
public class RepeatedDecisions {

    private final Idempotency idempotency;
    private final Decisions decisions;

    RepeatedDecisions(Idempotency idempotency, Decisions decisions) {
        this.idempotency = idempotency;
        this.decisions = decisions;
    }

    /**
     * Takes a decision, or finds the one that was taken before, and answers it.
     *
     * @param key the client's key, or null
     * @param asked everything that the request asks for, so that another one under the same key is recognised
     */
    public Response once(
            Caller caller,
            String key,
            String asked,
            Function<Attempt, Taken> decide,
            Function<Taken, Response> answer) {
        return idempotency.once(
                caller.id(),
                key,
                Body.sha256(asked),
                attempt -> answer.apply(decide.apply(attempt)),
                event -> answer.apply(decisions.taken(event)));
    }
}
