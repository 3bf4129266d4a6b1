package dev.stemma.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.kit.store.TestStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShardsAreHeldByOneRelayAtATimeIT {

    private final TestStore store = new TestStore();
    private final LivingRelays relays = new LivingRelays(store.database());
    private final SetClock clock = new SetClock();

    @BeforeEach
    void createSchema() {
        relays.createIn(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLoneRelayHoldsThemAll() {
        ShardLeases one = leases("one");

        one.renew();

        assertThat(one.held()).hasSize(Outbox.SHARDS);
    }

    @Test
    void twoRelaysShareThemAfterBothHaveRenewed() {
        ShardLeases one = leases("one");
        ShardLeases two = leases("two");
        one.renew();
        two.renew();
        one.renew();
        two.renew();

        List<Integer> both = new ArrayList<>(one.held());
        both.addAll(two.held());

        assertThat(one.held()).hasSize(Outbox.SHARDS / 2);
        assertThat(both).doesNotHaveDuplicates().hasSize(Outbox.SHARDS);
    }

    @Test
    void aDeadRelaysShardsAreTakenWhenItsLeasesHaveRunOut() {
        ShardLeases one = leases("one");
        ShardLeases two = leases("two");
        one.renew();

        two.renew();
        assertThat(two.held()).isEmpty();
        clock.pass(ShardLeases.LEASE.plusMillis(1));
        two.renew();

        assertThat(two.held()).hasSize(Outbox.SHARDS);
        assertThat(one.held()).isEmpty();
    }

    @Test
    void aRelayThatCannotRenewStopsBeforeItsLeasesRunOut() {
        ShardLeases one = leases("one");
        one.renew();

        clock.pass(ShardLeases.LEASE.minus(ShardLeases.RENEWAL));

        assertThat(one.held()).isEmpty();
    }

    @Test
    void aRestartedRelayGoesOnAtOnceUnderItsOldName() {
        leases("one").renew();
        ShardLeases restarted = leases("one");

        restarted.renew();

        assertThat(restarted.held()).hasSize(Outbox.SHARDS);
    }

    private ShardLeases leases(String holder) {
        return new ShardLeases(store.database(), relays, holder, clock);
    }

    /** A clock that a test sets. */
    private static final class SetClock extends Clock implements InstantSource {
        private Instant now = Instant.parse("2026-01-05T09:30:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
