package dev.stemma.launcher.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseGrowsWithEachFailureTest {
    private final BackOff backOff = BackOff.usual();

    @Test
    void itDoublesUpToTheLongest() {
        assertThat(backOff.after(1)).isEqualTo(Duration.ofMillis(500));
        assertThat(backOff.after(2)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.after(5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(backOff.after(100)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void failuresAreForgottenOnceAPartHasSettled() {
        assertThat(backOff.failuresAfter(6, Duration.ofSeconds(59))).isEqualTo(7);
        assertThat(backOff.failuresAfter(6, Duration.ofSeconds(60))).isEqualTo(1);
    }
}
