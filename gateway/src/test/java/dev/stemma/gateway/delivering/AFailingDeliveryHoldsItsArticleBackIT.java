package dev.stemma.gateway.delivering;

import static dev.stemma.gateway.streaming.Examples.edited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.delivering.Delivery.State;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AFailingDeliveryHoldsItsArticleBackIT {

    private final Outbound outbound = new Outbound();
    private final Receiver receiver = new Receiver();
    private final Webhook webhook = outbound.subscribe(receiver.url());

    @AfterEach
    void close() {
        receiver.close();
        outbound.close();
    }

    @Test
    void othersGoOnMeanwhile() {
        receiver.answer(message -> message.body().contains("\"1:1\"") ? 500 : 200);
        outbound.queue(edited(1, 1, "One"), edited(1, 2, "One"), edited(2, 1, "Two"), edited(2, 2, "Two"));

        outbound.sendAllDue();

        assertThat(receiver.taken())
                .satisfiesExactly(first -> assertThat(first).contains("\"2:1\""), second -> assertThat(second)
                        .contains("\"2:2\""));
        assertThat(receiver.received()).hasSize(3);
    }

    @Test
    void whenItIsDeliveredAtLastTheOthersFollowInOrder() {
        receiver.answer(message -> 503);
        outbound.queue(edited(1, 1, "One"), edited(1, 2, "One"), edited(1, 3, "One"));
        outbound.sendAllDue();
        assertThat(receiver.received()).hasSize(1);

        receiver.answer(message -> 200);
        outbound.pass(Duration.ofSeconds(6));
        outbound.sendAllDue();

        assertThat(receiver.taken())
                .extracting(AFailingDeliveryHoldsItsArticleBackIT::consistency)
                .containsExactly("1:1", "1:2", "1:3");
    }

    @Test
    void oneThatIsPutOffWhileTheOneBeforeItIsBeingDeliveredDoesNotWaitLonger() {
        Deque<Runnable> attempts = new ArrayDeque<>();
        SendDue slow = outbound.sending(database -> Before.updates(database, () -> runNext(attempts)), attempts::add);
        outbound.queue(edited(1, 1, "One"), edited(1, 2, "One"));

        slow.begin(() -> {});
        outbound.sendAllDue();

        assertThat(consistencies(receiver)).containsExactly("1:1", "1:2");
    }

    private static void runNext(Deque<Runnable> attempts) {
        Runnable attempt = attempts.poll();
        if (attempt != null) {
            attempt.run();
        }
    }

    @Test
    void itIsRetriedUnderTheSameIdWithTheTimeOfTheAttempt() {
        receiver.answer(message -> receiver.received().size() < 3 ? 500 : 200);
        outbound.queue(edited(1, 1, "One"));

        outbound.passAndSend(Duration.ofHours(1));

        assertThat(receiver.received()).hasSize(4);
        assertThat(receiver.received())
                .extracting(Receiver.Received::id)
                .containsOnly(outbound.all(webhook).getFirst().id());
        assertThat(receiver.received().stream()
                        .map(message -> message.headers().get("webhook-timestamp"))
                        .distinct())
                .hasSize(4);
        assertThat(outbound.all(webhook).getFirst().attempts())
                .extracting(Attempt::status)
                .containsExactly(500, 500, 500, 200);
    }

    @Test
    void afterADayItIsDeadAndTheNextOnesTurn() {
        receiver.answer(message -> message.body().contains("\"1:1\"") ? 500 : 200);
        outbound.queue(edited(1, 1, "One"));
        outbound.sendAllDue();
        outbound.passAndSend(Duration.ofHours(12));
        outbound.queue(edited(1, 2, "One"));
        outbound.passAndSend(Duration.ofHours(11));
        assertThat(outbound.all(webhook)).extracting(Delivery::state).containsOnly(State.WAITING);

        outbound.passAndSend(Duration.ofHours(2));

        assertThat(outbound.all(webhook)).extracting(Delivery::state).containsExactly(State.DEAD, State.DELIVERED);
        assertThat(receiver.taken()).singleElement().asString().contains("\"1:2\"");
        assertThat(outbound.log.count(webhook.id(), State.DEAD)).isEqualTo(1);
        assertThat(receiver.received().size()).isBetween(12, 24);
    }

    @Test
    void whatIsDeadCanBeSentOnceMore() {
        receiver.answer(message -> 500);
        outbound.queue(edited(1, 1, "One"));
        outbound.sendAllDue();
        outbound.passAndSend(Duration.ofHours(25));
        Delivery dead = outbound.all(webhook).getFirst();
        assertThat(dead.state()).isEqualTo(State.DEAD);
        receiver.answer(message -> 200);

        outbound.deliveries.revive(
                dead.id(), outbound.clock.instant(), outbound.clock.instant().plus(Duration.ofDays(1)), "a request");
        outbound.sendAllDue();

        assertThat(outbound.all(webhook)).extracting(Delivery::state).containsExactly(State.DELIVERED);
        assertThat(receiver.taken()).hasSize(1);
    }

    @Test
    void aReceiverMayAskForMoreTime() {
        receiver.answerWith("Retry-After", "3600");
        receiver.answer(message -> 429);
        outbound.queue(edited(1, 1, "One"));
        outbound.sendAllDue();

        outbound.passAndSend(Duration.ofMinutes(50));
        assertThat(receiver.received()).hasSize(1);
        outbound.passAndSend(Duration.ofMinutes(20));
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void aReceiverThatIsGoneGetsNothingMore() {
        receiver.answer(message -> 410);
        outbound.queue(edited(1, 1, "One"), edited(1, 2, "One"), edited(2, 1, "Two"));

        outbound.sendAllDue();
        outbound.queue(edited(1, 3, "One"));
        outbound.passAndSend(Duration.ofHours(1));

        assertThat(receiver.received()).hasSize(1);
        assertThat(outbound.webhooks.find(webhook.id()).orElseThrow().state()).isEqualTo(Webhook.State.DISABLED);
        assertThat(outbound.all(webhook)).extracting(Delivery::state).containsOnly(State.DEAD);
    }

    static String consistency(String body) {
        String from = "\"consistency\":\"";
        int begin = body.indexOf(from) + from.length();
        return body.substring(begin, body.indexOf('"', begin));
    }

    static List<String> consistencies(Receiver receiver) {
        return receiver.taken().stream()
                .map(AFailingDeliveryHoldsItsArticleBackIT::consistency)
                .toList();
    }
}
