package dev.stemma.gateway.limiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AFloodOfAddressesTakesBoundedMemoryTest {

    private final ManualTime time = new ManualTime();
    private final Allowance allowance = new Allowance("anonymous", 3, Duration.ofMinutes(1), 1_000, time);

    @Test
    void onlySoManyAreToldApart() {
        for (int address = 0; address < 200_000; address++) {
            allowance.take("address " + address);
        }

        assertThat(allowance.told()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void whoeverAsksOverAndOverStaysLimitedInTheFlood() {
        for (int address = 0; address < 100_000; address++) {
            allowance.take("address " + address);
            allowance.take("greedy");
        }

        assertThat(allowance.take("greedy").isWithin()).isFalse();
    }

    @Test
    void whoWasQuietForAWindowIsForgotten() {
        allowance.take("ada");

        time.pass(Duration.ofMinutes(1).plusSeconds(1));

        assertThat(allowance.told()).isZero();
    }
}
