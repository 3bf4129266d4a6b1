package dev.stemma.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TheRingKnowsWhatItForgotTest {

    private final ChangeRing ring = new ChangeRing(3);

    @Test
    void aPositionWithinTheRingCanBeResumed() {
        ring.begin(1, new long[] {5, 0});
        ring.add(0, 5, Examples.change(1, 1, "A"));

        assertThat(ring.numberSince(new Position(1, new long[] {5, 0}))).contains(0L);
    }

    @Test
    void aPositionBeforeTheRingIsTooOld() {
        ring.begin(1, new long[] {5, 0});

        assertThat(ring.numberSince(new Position(1, new long[] {4, 0}))).isEmpty();
    }

    @Test
    void aPositionWhoseChangesMadeRoomIsTooOld() {
        ring.begin(1, new long[] {0, 0});
        for (int i = 0; i < 4; i++) {
            ring.add(0, i, Examples.change(1, i + 1, "A"));
        }

        assertThat(ring.hasLost(0)).isTrue();
        assertThat(ring.numberSince(new Position(1, new long[] {0, 0}))).isEmpty();
        assertThat(ring.numberSince(new Position(1, new long[] {1, 0}))).contains(1L);
    }

    @Test
    void aPositionOfAnotherTopicIsTooOld() {
        ring.begin(1, new long[] {0, 0});

        assertThat(ring.numberSince(new Position(2, new long[] {0, 0}))).isEmpty();
        assertThat(ring.numberSince(new Position(1, new long[] {0}))).isEmpty();
    }

    @Test
    void aPositionBeforeWhatCouldNotBeToldAnyMoreIsTooOld() {
        ring.begin(1, new long[] {0});
        ring.leaveOut(0, 2);

        assertThat(ring.numberSince(new Position(1, new long[] {1}))).isEmpty();
        assertThat(ring.numberSince(new Position(1, new long[] {2}))).contains(0L);
    }

    @Test
    void readingStartsFarEnoughBackToFillIt() {
        assertThat(FarEnoughBack.start(new long[] {0, 0, 90}, new long[] {100, 2, 100}, 32))
                .containsExactly(80, 0, 90);
        assertThat(FarEnoughBack.start(new long[] {3, 0}, new long[] {5, 1}, 32))
                .containsExactly(3, 0);
    }
}
