package dev.stemma.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TheRelaySendsEachArticlesEventsInOrderIT {

    private final OutboxFixture fixture = new OutboxFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatWaitsIsSentLoggedAndTakenOff() {
        fixture.commit(7, 1);
        fixture.commit(7, 2);

        fixture.relay(fixture.leases("one")).sweep();

        await().untilAsserted(() -> assertThat(fixture.article(7)).doesNotContainKey(Outbox.PENDING));
        assertThat(fixture.sender.sequencesOf(7)).containsExactly(1L, 2L);
        assertThat(fixture.outbox.pending(7)).isEmpty();
        assertThat(fixture.log.find("event-7-2")).map(OutboxEntry::sequence).contains(2L);
    }

    @Test
    void afterAFailureItBeginsAgainAtTheFirstThatWasNotAcknowledged() {
        fixture.sender.failWhen(event -> event.sequence() == 2);
        LongStream.rangeClosed(1, 3).forEach(sequence -> fixture.commit(7, sequence));
        ShardLeases leases = fixture.leases("one");
        OutboxRelay relay = fixture.relay(leases);

        relay.sweep();
        await().until(() -> fixture.outbox.pending(7).size() == 2);
        assertThat(fixture.sender.sequencesOf(7)).containsExactly(1L);

        fixture.sender.failWhen(event -> false);
        await().untilAsserted(() -> {
            leases.renew();
            relay.sweep();
            assertThat(fixture.sender.sequencesOf(7)).containsExactly(1L, 2L, 3L);
        });
    }

    @Test
    void aCrashAfterSendingSendsAgainAndNeverSkips() {
        fixture.commit(7, 1);
        fixture.commit(7, 2);
        fixture.relay(fixture.leases("one")).sweep();
        await().until(() -> fixture.outbox.pending(7).isEmpty());

        // as if the first relay had died before it took the entries off
        fixture.commit(7, 1);
        fixture.commit(7, 2);
        fixture.commit(7, 3);
        fixture.relay(fixture.leases("one")).sweep();

        await().until(() -> fixture.outbox.pending(7).isEmpty());
        assertThat(fixture.sender.sequencesOf(7)).containsExactly(1L, 2L, 1L, 2L, 3L);
    }

    @Test
    void wokenAtAnyMomentItSendsEverythingOfEveryArticleInOrder() {
        long seed = ThreadLocalRandom.current().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        fixture.sender.failWhen(event -> random.nextInt(10) == 0);
        ShardLeases leases = fixture.leases("one");
        OutboxRelay relay = fixture.relay(leases);
        long[] sequences = new long[8];

        for (int i = 0; i < 200; i++) {
            int article = random.nextInt(sequences.length);
            fixture.commit(article + 1L, ++sequences[article]);
            relay.wake(article + 1L);
        }

        await().untilAsserted(() -> {
            leases.renew();
            relay.sweep();
            for (int article = 0; article < sequences.length; article++) {
                assertThat(fixture.outbox.pending(article + 1L)).isEmpty();
            }
        });
        for (int article = 0; article < sequences.length; article++) {
            List<Long> expected =
                    LongStream.rangeClosed(1, sequences[article]).boxed().toList();
            assertThat(fixture.sender.sequencesOf(article + 1L)).isEqualTo(expected);
        }
    }

    @Test
    void aRelayThatDoesNotHoldTheShardSendsNothing() {
        ShardLeases first = fixture.leases("one");
        ShardLeases second = fixture.newLeases("two");
        fixture.commit(7, 1);

        fixture.relay(second).wake(7);
        fixture.relay(second).sweep();
        assertThat(fixture.sender.sequencesOf(7)).isEmpty();

        fixture.relay(first).wake(7);
        await().until(() -> fixture.sender.sequencesOf(7).equals(List.of(1L)));
    }
}
