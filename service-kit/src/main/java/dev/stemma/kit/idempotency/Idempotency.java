package dev.stemma.kit.idempotency;

import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Carries a write out once, however often its request comes. */
@ApplicationScoped
public class Idempotency {

    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    private final Tries tries;
    private final Outbox outbox;

    Idempotency(Tries tries, Outbox outbox) {
        this.tries = tries;
        this.outbox = outbox;
    }

    /**
     * Carries a write out, or finds what it came to before. A refusal that is final is repeated too; one that says "not
     * now" is not, nor one whose body has more than four million characters: then the write is decided anew.
     *
     * @param subject id of the caller: keys of different callers do not meet
     * @param key the key that the client sent, or null
     * @param fingerprint a hash of the request, so that another request under the same key is recognised
     * @param write the write
     * @param rebuild the outcome of a write that an earlier try committed
     * @throws Problem invalid-parameter, idempotency-key-reused, idempotency-in-progress, or what refuses the write
     */
    public <T> T once(
            String subject,
            String key,
            String fingerprint,
            Function<Attempt, T> write,
            Function<OutboxEntry, T> rebuild) {
        if (key == null) {
            return write.apply(Attempt.once());
        }
        String id = Tries.id(subject, key);
        Attempt attempt = tries.begin(id, fingerprint);
        Optional<OutboxEntry> earlier = Optional.ofNullable(attempt.knownArticle())
                .flatMap(article -> outbox.committed(article, attempt.eventId()));
        if (earlier.isPresent()) {
            tries.over(id);
            return rebuild.apply(earlier.get());
        }
        return tries.run(id, attempt, write);
    }
}
