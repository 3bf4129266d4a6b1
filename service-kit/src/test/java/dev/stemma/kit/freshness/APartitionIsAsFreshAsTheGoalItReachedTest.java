package dev.stemma.kit.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.kit.freshness.Goals.Seen;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class APartitionIsAsFreshAsTheGoalItReachedTest {

    private static final TopicPartition PARTITION = new TopicPartition("topic", 3);
    private static final Instant START = Instant.parse("2026-01-05T09:30:00Z");

    private final Goals goals = new Goals();

    @Test
    void atItsEndItIsAsFreshAsTheLook() {
        assertThat(look(0, 10, 10)).isEqualTo(Map.of(3, at(0)));
        assertThat(look(1, 12, 12)).isEqualTo(Map.of(3, at(1)));
    }

    @Test
    void behindItsEndItHoldsWhatWasThereWhenTheGoalWasSet() {
        assertThat(look(0, 10, 4)).isEmpty();
        assertThat(look(1, 20, 9)).isEmpty();
        assertThat(look(2, 30, 15)).isEqualTo(Map.of(3, at(0)));
        assertThat(look(3, 40, 29)).isEmpty();
        assertThat(look(4, 50, 31)).isEqualTo(Map.of(3, at(2)));
    }

    @Test
    void pausedItStandsStill() {
        assertThat(goals.reached(at(0), Map.of(PARTITION, new Seen(10, 10, true))))
                .isEmpty();
    }

    @Test
    void takenAwayItsGoalIsForgotten() {
        look(0, 10, 4);
        goals.reached(at(1), Map.of());

        assertThat(look(2, 30, 15)).isEmpty();
    }

    private Map<Integer, Instant> look(int second, long end, long applied) {
        return goals.reached(at(second), Map.of(PARTITION, new Seen(end, applied, false)));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
