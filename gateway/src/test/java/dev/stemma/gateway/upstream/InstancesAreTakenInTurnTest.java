package dev.stemma.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstancesAreTakenInTurnTest {

    private static final URI A = URI.create("http://a");
    private static final URI B = URI.create("http://b");
    private static final URI C = URI.create("http://c");

    private Instant now = Instant.EPOCH;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final Instances instances = new Instances(List.of(A, B, C), clock);

    @Test
    void eachRequestStartsWithTheNextInstance() {
        assertThat(instances.inTurn()).containsExactly(A, B, C);
        assertThat(instances.inTurn()).containsExactly(B, C, A);
        assertThat(instances.inTurn()).containsExactly(C, A, B);
    }

    @Test
    void oneThatRefusedIsAskedLastForAWhile() {
        instances.refused(A);

        assertThat(instances.inTurn()).containsExactly(B, C, A);

        now = now.plus(Instances.REST);
        assertThat(instances.inTurn()).containsExactly(B, C, A);
        assertThat(instances.inTurn()).containsExactly(C, A, B);
    }

    @Test
    void oneThatAnswersAgainIsBack() {
        instances.refused(A);
        instances.accepted(A);

        assertThat(instances.inTurn()).containsExactly(A, B, C);
    }
}
