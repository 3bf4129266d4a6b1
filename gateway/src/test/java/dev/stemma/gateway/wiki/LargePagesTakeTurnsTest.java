package dev.stemma.gateway.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargePagesTakeTurnsTest {

    private static final int MORE_THAN_MAY_WAIT = 100;

    private final LargePages pages = new LargePages(1);

    @Test
    void theNextGoesOnWhenOneIsDone() {
        Turn first = new Turn(pages);
        Turn second = new Turn(pages);
        assertThat(first.take()).isCompleted();
        CompletableFuture<Void> waiting = second.take();
        assertThat(waiting).isNotDone();

        first.end();

        assertThat(waiting).isCompleted();
    }

    @Test
    void allLargeAnswersOfAPageShareItsTurn() {
        Turn page = new Turn(pages);

        assertThat(page.take()).isCompleted();
        assertThat(page.take()).isCompleted();
    }

    @Test
    void aPageThatNeededNoTurnGivesNoneBack() {
        Turn small = new Turn(pages);
        small.end();

        assertThat(new Turn(pages).take()).isCompleted();
        assertThat(new Turn(pages).take()).isNotDone();
    }

    @Test
    void whoeverGivesUpWaitingHoldsNobodyUp() {
        Turn first = new Turn(pages);
        Turn impatient = new Turn(pages);
        Turn patient = new Turn(pages);
        first.take();
        CompletableFuture<Void> given = impatient.take();
        CompletableFuture<Void> waiting = patient.take();

        impatient.end();
        assertThat(given).isCompletedExceptionally();
        assertThat(waiting).isNotDone();
        first.end();

        assertThat(waiting).isCompleted();
    }

    @Test
    void thereIsNoTurnAfterTheEnd() {
        Turn page = new Turn(pages);
        page.end();

        assertThat(page.take()).isCompletedExceptionally();
        assertThat(new Turn(pages).take()).isCompleted();
    }

    @Test
    void fewWaitAndTheOthersAreToldAtOnce() {
        Turn first = new Turn(pages);
        first.take();
        List<Turn> turns =
                Stream.generate(() -> new Turn(pages)).limit(MORE_THAN_MAY_WAIT).toList();
        List<CompletableFuture<Void>> asked = turns.stream().map(Turn::take).toList();
        assertThat(asked).anyMatch(turn -> !turn.isDone()).anyMatch(CompletableFuture::isCompletedExceptionally);

        first.end();
        turns.forEach(Turn::end);

        assertThat(new Turn(pages).take()).as("everything was given back").isCompleted();
    }
}
