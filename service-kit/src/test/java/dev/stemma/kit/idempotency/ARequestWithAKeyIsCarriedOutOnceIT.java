package dev.stemma.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.WrittenEvents;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.kit.store.TestStore;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ARequestWithAKeyIsCarriedOutOnceIT {

    private final TestStore store = new TestStore();
    private final WrittenEvents events = new WrittenEvents(store.database());
    private final Idempotency idempotency =
            new Idempotency(new Tries(new IdempotencyRecords(store.database()), new ObjectMapper()), events.outbox());
    private final AtomicInteger written = new AtomicInteger();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theSecondTimeItsOutcomeIsFound() {
        assertThat(once("key", "request", this::write)).isEqualTo("written");
        assertThat(once("key", "request", this::write)).isEqualTo("found");

        assertThat(written).hasValue(1);
    }

    @Test
    void aRefusalIsRepeatedInTheSameWords() {
        Problem first = refused(attempt -> {
            throw new Problem(ProblemType.ARTICLE_EXISTS, "There is one.").with("article", Map.of("id", 7));
        });

        Problem second = refused(this::write);

        assertThat(second.body("/x")).isEqualTo(first.body("/x"));
        assertThat(written).hasValue(0);
    }

    @Test
    void whatWasOnlyNotPossibleAtTheTimeIsTriedAgain() {
        refused(attempt -> {
            throw new Problem(ProblemType.BUSY, "Not now.");
        });

        assertThat(once("key", "request", this::write)).isEqualTo("written");
    }

    @Test
    void aCrashAfterTheWriteIsNoSecondWrite() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> once("key", "request", attempt -> {
                    write(attempt);
                    throw new IllegalStateException("The answer was lost");
                }));

        assertThat(once("key", "request", this::write)).isEqualTo("found");
        assertThat(written).hasValue(1);
    }

    @Test
    void whileItRunsTheSameRequestIsRefused() {
        once("key", "request", attempt -> {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> once("key", "request", this::write))
                    .matches(problem -> problem.type() == ProblemType.IDEMPOTENCY_IN_PROGRESS);
            return write(attempt);
        });

        assertThat(written).hasValue(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        once("key", "request", this::write);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> once("key", "other request", this::write))
                .matches(problem -> problem.type() == ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void withoutAKeyEveryRequestCounts() {
        once(null, "request", this::write);
        once(null, "request", this::write);

        assertThat(written).hasValue(2);
    }

    private Problem refused(Function<Attempt, String> write) {
        return catchThrowableOfType(Problem.class, () -> once("key", "request", write));
    }

    private String once(String key, String fingerprint, Function<Attempt, String> write) {
        Function<OutboxEntry, String> found = entry -> "found";
        return idempotency.once("ada", key, fingerprint, write, found);
    }

    private String write(Attempt attempt) {
        attempt.aimAt(7);
        events.commit(7, written.incrementAndGet(), attempt.eventId());
        return "written";
    }
}
