package dev.stemma.kit.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AReadWaitsForWhatItNamesTest {

    private final Waiters waiters = new Waiters();
    private final AtomicLong applied = new AtomicLong(3);
    private final Progress progress = token -> applied.get() >= token.sequence();

    @Test
    void itGoesOnAtOnceWhenTheViewIsThere() {
        waiters.await(ConsistencyToken.of(7, 3), progress, Duration.ZERO);
    }

    @Test
    void itGoesOnWhenTheViewArrives() {
        CompletableFuture<Void> reader = CompletableFuture.runAsync(
                () -> waiters.await(ConsistencyToken.of(7, 4), progress, Duration.ofSeconds(30)));

        applied.set(4);
        waiters.changed(7);

        assertThat(reader).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void itGoesOnWhenAnotherInstanceAppliedTheEvent() {
        CompletableFuture<Void> reader = CompletableFuture.runAsync(
                () -> waiters.await(ConsistencyToken.of(7, 4), progress, Duration.ofSeconds(30)));

        applied.set(4);

        assertThat(reader).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void itIsToldWhenTheTimeIsOver() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> waiters.await(ConsistencyToken.of(7, 4), progress, Duration.ofMillis(10)))
                .matches(problem -> problem.type() == ProblemType.NOT_CAUGHT_UP)
                .matches(problem -> problem.headers().containsKey("Retry-After"));
    }

    @Test
    void severalPlacesAndReviewDecisionsAreUnderstood() {
        assertThat(ConsistencyToken.parse("7:4, 8:5.2"))
                .containsExactly(ConsistencyToken.of(7, 4), new ConsistencyToken(8, 5, 2));
        assertThat(new ConsistencyToken(8, 5, 2)).hasToString("8:5.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7:", ":4", "7:4,", "a:b", "-7:4", "7:4.", "99999999999999999999:1"})
    void aMalformedTokenIsRefused(String header) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ConsistencyToken.parse(header))
                .matches(problem -> problem.type() == ProblemType.INVALID_PARAMETER);
    }

    @Test
    void moreThanSixteenAreRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ConsistencyToken.parse("1:1" + ",1:1".repeat(16)))
                .withMessageContaining("16");
    }

    @Test
    void preferTellsHowLongToWait() {
        assertThat(Preference.patience(null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Preference.patience("wait=3")).isEqualTo(Duration.ofSeconds(3));
        assertThat(Preference.patience("respond-async, wait=0")).isEqualTo(Duration.ZERO);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> Preference.patience("wait=11"));
    }
}
