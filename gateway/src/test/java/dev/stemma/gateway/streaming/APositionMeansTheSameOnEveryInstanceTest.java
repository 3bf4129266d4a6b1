package dev.stemma.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class APositionMeansTheSameOnEveryInstanceTest {

    private static final int PARTITIONS = 3;
    private static final int EACH = 20;

    @Test
    void aPositionSurvivesTheWayToTheClientAndBack() {
        Position position = new Position(-7, new long[] {0, 1, 127, 128, 5_000_000_000L});

        assertThat(Position.decode(position.encoded())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AQ", "AAAA", "!!", "AQAAAAAAAAAA_____w8", "AQAAAAAAAAAAAQAA"})
    void whatIsNoPositionIsRefused(String sent) {
        assertThat(Position.decode(sent)).isEmpty();
    }

    @RepeatedTest(20)
    void aSubscriberThatHopsBetweenInstancesSeesEveryChangeOnce(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<ChangeRing> instances = List.of(filled(random), filled(random), filled(random));
        Position position = new Position(1, new long[PARTITIONS]);
        List<String> told = new ArrayList<>();

        for (int hop = 0; hop < 200; hop++) {
            ChangeRing ring = instances.get(random.nextInt(3));
            Place place = new Place(ring.numberSince(position).orElseThrow(), position);
            int most = random.nextInt(5);
            for (ChangeRing.Entry entry : ring.read(place.next(), 1_000)) {
                String id = place.pass(entry).orElse(null);
                if (id != null && most-- > 0) {
                    told.add(entry.partition() + "@" + entry.offset());
                    position = Position.decode(id).orElseThrow();
                }
            }
        }

        assertThat(told).doesNotHaveDuplicates().hasSize(PARTITIONS * EACH);
    }

    private static ChangeRing filled(Random random) {
        ChangeRing ring = new ChangeRing(1_000);
        ring.begin(1, new long[PARTITIONS]);
        int[] next = new int[PARTITIONS];
        while (IntStream.of(next).sum() < PARTITIONS * EACH) {
            int partition = random.nextInt(PARTITIONS);
            if (next[partition] < EACH) {
                ring.add(partition, next[partition], Examples.change(partition + 1, ++next[partition], "A"));
            }
        }
        return ring;
    }
}
