package dev.stemma.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Makes something once, however often its request comes: found again by the id that was reserved for it. For what writes no event. */
@ApplicationScoped
public class IdempotentMaking {

    private final Tries tries;

    IdempotentMaking(Tries tries) {
        this.tries = tries;
    }

    /**
     * Makes it, or finds what an earlier try made. A refusal that is final is repeated.
     *
     * @param subject id of the caller: keys of different callers do not meet
     * @param key the key that the client sent, or null
     * @param fingerprint a hash of the request, so that another request under the same key is recognised
     * @param make makes it under that id
     * @param find finds what was made under that id
     * @throws dev.stemma.kit.problem.Problem invalid-parameter, idempotency-key-reused, idempotency-in-progress, or what refuses it
     */
    public <T> T once(
            String subject,
            String key,
            String fingerprint,
            Function<String, T> make,
            Function<String, Optional<T>> find) {
        if (key == null) {
            return make.apply(Attempt.once().eventId());
        }
        String id = Tries.id(subject, key);
        Attempt attempt = tries.begin(id, fingerprint);
        return tries.run(
                id, attempt, current -> (current.isRepeated() ? find.apply(current.eventId()) : Optional.<T>empty())
                        .orElseGet(() -> make.apply(current.eventId())));
    }
}
