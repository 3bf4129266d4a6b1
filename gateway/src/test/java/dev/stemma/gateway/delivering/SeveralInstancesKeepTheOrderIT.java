package dev.stemma.gateway.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.gateway.delivering.Delivery.State;
import dev.stemma.gateway.streaming.Examples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three instances send the same queue at the same time, to a receiver that refuses a third of it at first. */
class SeveralInstancesKeepTheOrderIT {

    private static final int INSTANCES = 3;
    private static final int ARTICLES = 6;
    private static final int CHANGES = 20;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Outbound outbound = new Outbound();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        outbound.close();
    }

    @Test
    void ofEachArticle() throws Exception {
        long seed = Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        receiver.answer(message -> random.nextInt(3) == 0 ? 500 : 200);
        Webhook webhook = outbound.subscribe(receiver.url());
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> instances = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                SendDue instance = outbound.sending(UnaryOperator.identity(), threads);
                instances.add(threads.submit(() -> sendUntil(stop, instance)));
            }
            try {
                queueAll();
                // slowly: a claim must not run out because the machine is busy
                await().atMost(LONGEST).until(() -> {
                    outbound.pass(Duration.ofSeconds(3));
                    return outbound.log.count(webhook.id(), State.DELIVERED) == ARTICLES * CHANGES;
                });
            } finally {
                stop.set(true);
            }
            for (Future<?> instance : instances) {
                instance.get();
            }
        }

        assertThat(FirstTimes.of(receiver)).hasSize(ARTICLES).allSatisfy((article, sequences) -> assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CHANGES).boxed().toList()));
    }

    private void queueAll() {
        for (int change = 1; change <= CHANGES; change++) {
            for (int article = 1; article <= ARTICLES; article++) {
                outbound.queue(Examples.edited(article, change, "Title " + article));
            }
        }
    }

    private static void sendUntil(AtomicBoolean stop, SendDue instance) {
        while (!stop.get()) {
            instance.begin(() -> {});
        }
    }
}
