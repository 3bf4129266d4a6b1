package dev.stemma.gateway.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.gateway.delivering.ReadingPlace.LeaseLost;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneInstanceQueuesAtATimeIT {

    private final Outbound outbound = new Outbound();
    private final ReadingPlace place = outbound.place();
    private final Instant now = Instant.parse("2026-01-05T09:30:00Z");

    @AfterEach
    void close() {
        outbound.close();
    }

    @Test
    void anotherOneTakesOverWhenTheLeaseIsOver() throws LeaseLost {
        assertThat(place.take("one", now)).isTrue();
        assertThat(place.take("other", now.plusSeconds(9))).isFalse();
        place.moveTo("here", "one", now.plusSeconds(9));
        assertThat(place.take("other", now.plusSeconds(18))).isFalse();

        assertThat(place.take("other", now.plusSeconds(20))).isTrue();

        assertThat(place.position()).contains("here");
        assertThatThrownBy(() -> place.moveTo("there", "one", now.plusSeconds(20)))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> place.reserve("one", 1, now.plusSeconds(20))).isInstanceOf(LeaseLost.class);
        assertThat(place.position()).contains("here");
    }

    @Test
    void whoLeavesLetsAnotherOneGoOnAtOnce() {
        place.take("one", now);
        place.release("one");

        assertThat(place.take("other", now)).isTrue();
    }

    @Test
    void numbersGoOnAboveThoseOfTheOneBefore() throws LeaseLost {
        place.take("one", now);
        assertThat(place.reserve("one", 5, now)).isZero();
        assertThat(place.reserve("one", 1, now)).isEqualTo(5);
        place.release("one");
        place.take("other", now);

        assertThat(place.reserve("other", 1, now)).isEqualTo(6);
    }
}
