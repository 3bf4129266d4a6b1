package dev.stemma.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.kit.idempotency.IdempotencyRecords.Begun;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The tries at one write under one key. */
@ApplicationScoped
class Tries {

    private static final int FIRST_NOT_FINAL = 500;
    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyRecords records;
    private final ObjectMapper json;

    Tries(IdempotencyRecords records, ObjectMapper json) {
        this.records = records;
        this.json = json;
    }

    /** The id of a caller's key. */
    static String id(String subject, String key) {
        if (!USABLE.matcher(key).matches()) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER, Idempotency.HEADER + " must be 1 to 255 visible ASCII characters.");
        }
        return subject + ":" + key;
    }

    /**
     * Begins a try.
     *
     * @throws Problem idempotency-key-reused, idempotency-in-progress, or what refused an earlier try for good
     */
    Attempt begin(String id, String fingerprint) {
        return switch (records.begin(id, fingerprint)) {
            case Begun.First first -> Attempt.keyed(first.eventId(), false, null, article -> records.aim(id, article));
            case Begun.Again again ->
                Attempt.keyed(again.eventId(), true, again.article(), article -> records.aim(id, article));
            case Begun.Refused refused -> throw Refusal.read(refused.refusal(), json);
            case Begun.Running running ->
                throw new Problem(
                                ProblemType.IDEMPOTENCY_IN_PROGRESS,
                                "A request with this " + Idempotency.HEADER + " is still running.")
                        .withHeader("Retry-After", "1");
            case Begun.OtherRequest other ->
                throw new Problem(
                        ProblemType.IDEMPOTENCY_KEY_REUSED,
                        "This " + Idempotency.HEADER + " belongs to another request.");
        };
    }

    /** Carries a try out. */
    <T> T run(String id, Attempt attempt, Function<Attempt, T> write) {
        try {
            return write.apply(attempt);
        } catch (Problem refusal) {
            if (refusal.type().status() < FIRST_NOT_FINAL) {
                Refusal.write(refusal, json).ifPresent(written -> records.refuse(id, written));
            }
            throw refusal;
        } finally {
            over(id);
        }
    }

    /** Ends a try. */
    void over(String id) {
        records.over(id);
    }
}
