package dev.stemma.gateway.limiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.kit.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnAllowanceIsUsedUpAndFilledAgainTest {

    private final ManualTime time = new ManualTime();
    private final Allowance allowance = new Allowance("writes", 3, Duration.ofMinutes(1), 100, time);

    @Test
    void theQuotaCanBeUsedAtOnceAndNoMore() {
        assertThat(allowance.take("ada").isWithin()).isTrue();
        assertThat(allowance.take("ada").isWithin()).isTrue();
        assertThat(allowance.take("ada").isWithin()).isTrue();
        assertThat(allowance.take("ada").isWithin()).isFalse();
    }

    @Test
    void eachHasItsOwn() {
        useUp();

        assertThat(allowance.take("bob").isWithin()).isTrue();
    }

    @Test
    void itFillsByAndBy() {
        useUp();

        time.pass(Duration.ofSeconds(20));

        assertThat(allowance.take("ada").isWithin()).isTrue();
        assertThat(allowance.take("ada").isWithin()).isFalse();
    }

    @Test
    void headersSayWhatIsLeftAndWhenItIsWholeAgain() {
        assertThat(allowance.take("ada").headers())
                .containsEntry("RateLimit-Policy", "\"writes\";q=3;w=60")
                .containsEntry("RateLimit", "\"writes\";r=2;t=20");
    }

    @Test
    void aRefusalSaysWhenToTryAgain() {
        useUp();
        time.pass(Duration.ofMillis(500));

        Standing refused = allowance.take("ada");

        assertThat(refused.problem().type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(refused.problem().headers())
                .containsEntry("Retry-After", "20")
                .containsEntry("RateLimit", "\"writes\";r=0;t=60");
    }

    @Test
    void whoKeepsAskingIsNotPunishedForIt() {
        useUp();
        for (int i = 0; i < 100; i++) {
            allowance.take("ada");
        }

        time.pass(Duration.ofSeconds(20));

        assertThat(allowance.take("ada").isWithin()).isTrue();
    }

    private void useUp() {
        for (int i = 0; i < 3; i++) {
            allowance.take("ada");
        }
    }
}
