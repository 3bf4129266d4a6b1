package dev.stemma.gateway.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.events.Event;
import dev.stemma.gateway.streaming.Examples;
import dev.stemma.testing.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Receivers fail, instances die before and after each write, and batches are queued again: seeded, the seed is printed. */
class EveryChangeIsDeliveredInOrderWhateverDiesIT {

    private static final int ARTICLES = 5;
    private static final int CHANGES = 12;

    private final Outbound outbound = new Outbound();
    private final Receiver steady = new Receiver();
    private final Receiver shaky = new Receiver();
    private Random random;

    @AfterEach
    void close() {
        steady.close();
        shaky.close();
        outbound.close();
    }

    @RepeatedTest(5)
    void atLeastOnce() {
        long seed = Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("seed " + seed);
        random = new Random(seed);
        shaky.answer(message -> random.nextInt(3) == 0 ? 500 : 200);
        outbound.subscribe(steady.url());
        outbound.subscribe(shaky.url());

        for (int change = 1; change <= CHANGES; change++) {
            queueUntilItIsQueued(changes(change));
            sendAndDie();
            outbound.pass(Duration.ofSeconds(random.nextInt(30)));
        }
        outbound.passAndSend(Duration.ofHours(6));

        for (Receiver receiver : List.of(steady, shaky)) {
            assertThat(FirstTimes.of(receiver)).allSatisfy((article, sequences) -> assertThat(sequences)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, CHANGES).boxed().toList()));
            assertThat(FirstTimes.of(receiver)).hasSize(ARTICLES);
        }
    }

    private static List<Event> changes(int sequence) {
        List<Event> events = new ArrayList<>();
        for (int article = 1; article <= ARTICLES; article++) {
            events.add(Examples.edited(article, sequence, "Title " + article));
        }
        return events;
    }

    /** Like whoever reads the topic: the place moves on only behind what is queued. */
    private void queueUntilItIsQueued(List<Event> events) {
        boolean done = false;
        while (!done) {
            try {
                outbound.queueing(new Faults(random, 0.1)::in).forAll(events, outbound.reserve(events.size()));
                done = true;
            } catch (Faults.Death death) {
                // another instance takes over
            }
        }
    }

    /** Two instances take turns; a death leaves a claim behind, which somebody else takes over later. */
    private void sendAndDie() {
        SendDue mortal = mortal();
        for (int turn = 0; turn < 6; turn++) {
            try {
                (random.nextBoolean() ? mortal : outbound.sending).begin(() -> {});
            } catch (Faults.Death death) {
                mortal = mortal();
            }
        }
    }

    /** Some of what it claims it never sends. */
    private SendDue mortal() {
        return outbound.sending(new Faults(random, 0.05)::in, attempt -> {
            if (random.nextInt(5) > 0) {
                attempt.run();
            }
        });
    }
}
