package dev.stemma.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnEventIsFoundWhereverItsWayHasTakenItIT {

    private final OutboxFixture fixture = new OutboxFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aWriteThatNeverHappenedIsNotFound() {
        assertThat(fixture.outbox.committed(7, "event-7-1")).isEmpty();
    }

    @Test
    void aCommittedWriteIsFoundInTheOutbox() {
        fixture.commit(7, 1);

        assertThat(fixture.outbox.committed(7, "event-7-1"))
                .map(OutboxEntry::sequence)
                .contains(1L);
    }

    @Test
    void aSentEventIsFoundInTheLog() {
        fixture.commit(7, 1);
        fixture.relay(fixture.leases("one")).sweep();
        await().until(() -> fixture.outbox.pending(7).isEmpty());

        assertThat(fixture.outbox.committed(7, "event-7-1"))
                .map(OutboxEntry::sequence)
                .contains(1L);
    }

    @Test
    void anEventBetweenLogAndOutboxIsFoundToo() {
        fixture.commit(7, 1);
        fixture.log.write(7, fixture.outbox.pending(7).getFirst());

        assertThat(fixture.outbox.committed(7, "event-7-1")).isPresent();
    }
}
