package dev.stemma.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.Topics;
import dev.stemma.events.UnreadableEvent;
import dev.stemma.kit.Events;
import dev.stemma.kit.consistency.Waiters;
import dev.stemma.kit.freshness.AppliedOffsets;
import dev.stemma.kit.store.TestStore;
import dev.stemma.kit.tracing.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnEventIsAppliedOnceHoweverItComesIT {

    private final TestStore store = new TestStore();
    private final ParkedEvents parked = new ParkedEvents(store.database());
    private final Inbox inbox = new Inbox(
            parked,
            new Waiters(),
            new AppliedOffsets(),
            new Arrivals(new SimpleMeterRegistry(), Traces.unseen()),
            new Room());
    private final CountingProjection projection = new CountingProjection(store.database());

    @BeforeEach
    void createSchema() {
        parked.createIn(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void inOrder() {
        receive(1, 2, 3);

        assertThat(projection.applied(7)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void twice() {
        receive(1, 1, 2, 1, 2, 3, 3);

        assertThat(projection.applied(7)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void withAGapItWaitsAndBlocksNobodyElse() {
        receive(1, 3, 4);
        inbox.receive(record(Events.of(8, 1)), projection);

        assertThat(projection.applied(7)).containsExactly(1L);
        assertThat(projection.position(7).stale()).isTrue();
        assertThat(projection.applied(8)).containsExactly(1L);

        receive(2);
        assertThat(projection.applied(7)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(projection.position(7).stale()).isFalse();
        assertThat(parked.hasAny(7, Topics.ARTICLES)).isFalse();
    }

    @Test
    void afterACrashBetweenSideDocumentAndCursor() {
        projection.crashOnceBeforeTheCursor();

        receive(1, 2);

        assertThat(projection.applied(7)).containsExactly(1L, 2L);
        assertThat(projection.seen()).containsExactlyInAnyOrder("event-7-1", "event-7-2");
    }

    @Test
    void inAnyOrderWithAnyRepetition() {
        long seed = ThreadLocalRandom.current().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<Long> sequences = new ArrayList<>();
        LongStream.rangeClosed(1, 40).forEach(sequence -> {
            for (int times = 0; times <= random.nextInt(3); times++) {
                sequences.add(sequence);
            }
        });
        Collections.shuffle(sequences, random);

        sequences.forEach(sequence -> receive(sequence));

        assertThat(projection.applied(7))
                .isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(projection.position(7).stale()).isFalse();
    }

    @Test
    void anUnreadableOneIsRefusedAndItsArticleMarkedStale() {
        receive(1);
        ConsumerRecord<String, byte[]> poison =
                new ConsumerRecord<>(Topics.ARTICLES, 0, 0, "7", "no json".getBytes(StandardCharsets.UTF_8));
        poison.headers().add(EventCodec.ID, "poison".getBytes(StandardCharsets.UTF_8));
        poison.headers().add(EventCodec.TYPE, "article.deleted.v1".getBytes(StandardCharsets.UTF_8));

        CompletionStage<Void> result = inbox.receive(poison, projection);

        assertThat(result).isCompletedExceptionally();
        assertThat(result.toCompletableFuture().exceptionNow()).isInstanceOf(UnreadableEvent.class);
        assertThat(projection.position(7).stale()).isTrue();
    }

    @Test
    void duringShutdownNothingIsAcknowledged() {
        inbox.stop(null);

        assertThat(inbox.receive(record(Events.of(7, 1)), projection)).isNotCompleted();
        assertThat(projection.applied(7)).isEmpty();
    }

    private void receive(long... sequences) {
        for (long sequence : sequences) {
            assertThat(inbox.receive(record(Events.of(7, sequence)), projection))
                    .isCompleted();
        }
    }

    private static ConsumerRecord<String, byte[]> record(Event event) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                Topics.ARTICLES, 0, event.sequence(), Long.toString(event.article()), EventCodec.value(event));
        EventCodec.headers(event, "test-service")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
