package dev.stemma.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.kit.idempotency.IdempotencyRecords.Begun;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Carries a write out once, however often its request comes. */
@ApplicationScoped
public class Idempotency {

    /** The request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int FIRST_NOT_FINAL = 500;
    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyRecords records;
    private final Outbox outbox;
    private final ObjectMapper json;

    Idempotency(IdempotencyRecords records, Outbox outbox, ObjectMapper json) {
        this.records = records;
        this.outbox = outbox;
        this.json = json;
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
        if (!USABLE.matcher(key).matches()) {
            throw new Problem(ProblemType.INVALID_PARAMETER, HEADER + " must be 1 to 255 visible ASCII characters.");
        }
        String id = subject + ":" + key;
        Attempt attempt = attempt(records.begin(id, fingerprint), id);
        Optional<OutboxEntry> earlier = Optional.ofNullable(attempt.knownArticle())
                .flatMap(article -> outbox.committed(article, attempt.eventId()));
        if (earlier.isPresent()) {
            records.over(id);
            return rebuild.apply(earlier.get());
        }
        return run(id, attempt, write);
    }

    private <T> T run(String id, Attempt attempt, Function<Attempt, T> write) {
        try {
            return write.apply(attempt);
        } catch (Problem refusal) {
            if (refusal.type().status() < FIRST_NOT_FINAL) {
                Refusal.write(refusal, json).ifPresent(written -> records.refuse(id, written));
            }
            throw refusal;
        } finally {
            records.over(id);
        }
    }

    private Attempt attempt(Begun begun, String id) {
        return switch (begun) {
            case Begun.First first -> Attempt.keyed(first.eventId(), false, null, article -> records.aim(id, article));
            case Begun.Again again ->
                Attempt.keyed(again.eventId(), true, again.article(), article -> records.aim(id, article));
            case Begun.Refused refused -> throw Refusal.read(refused.refusal(), json);
            case Begun.Running running ->
                throw new Problem(
                                ProblemType.IDEMPOTENCY_IN_PROGRESS,
                                "A request with this " + HEADER + " is still running.")
                        .withHeader("Retry-After", "1");
            case Begun.OtherRequest other ->
                throw new Problem(
                        ProblemType.IDEMPOTENCY_KEY_REUSED, "This " + HEADER + " belongs to another request.");
        };
    }
}
