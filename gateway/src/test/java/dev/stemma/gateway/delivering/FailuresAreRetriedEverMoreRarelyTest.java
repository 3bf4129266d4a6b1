package dev.stemma.gateway.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FailuresAreRetriedEverMoreRarelyTest {

    private final Backoff backoff = new Backoff(new Random());

    @RepeatedTest(20)
    void eachWaitIsTwiceTheOneBeforeGiveOrTakeAFifth() {
        Duration expected = Backoff.FIRST;
        for (int failures = 1; failures < 60; failures++) {
            assertThat(backoff.after(failures, null))
                    .isBetween(
                            expected.multipliedBy(8).dividedBy(10),
                            expected.multipliedBy(12).dividedBy(10));
            Duration doubled = expected.multipliedBy(2);
            expected = doubled.compareTo(Backoff.LONGEST) < 0 ? doubled : Backoff.LONGEST;
        }
    }

    @Test
    void aReceiverCanAskForMoreButNotForEver() {
        assertThat(backoff.after(1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(backoff.after(1, Duration.ofDays(100))).isEqualTo(Backoff.LONGEST);
        assertThat(backoff.after(5, Duration.ZERO)).isGreaterThan(Duration.ofMinutes(1));
    }
}
