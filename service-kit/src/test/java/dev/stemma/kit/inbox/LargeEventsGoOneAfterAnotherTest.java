package dev.stemma.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LargeEventsGoOneAfterAnotherTest {

    private static final int LARGE = 3 * Room.BYTES;

    private final Room room = new Room();

    @Test
    void aLargeOneWaitsForTheOneBefore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean secondBegan = new AtomicBoolean();
        Thread first = Thread.ofPlatform()
                .start(() -> room.with(LARGE, () -> {
                    begun.countDown();
                    uninterrupted(end);
                }));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        Thread second = Thread.ofPlatform().start(() -> room.with(LARGE, () -> secondBegan.set(true)));
        await().until(() -> second.getState() == Thread.State.WAITING);
        assertThat(secondBegan).isFalse();

        end.countDown();
        first.join();
        second.join();

        assertThat(secondBegan).isTrue();
    }

    @Test
    void usualOnesGoSideBySide() {
        CyclicBarrier both = new CyclicBarrier(2);

        Runnable work = () -> room.with(1_000, () -> meet(both));
        CompletableFuture<Void> one = CompletableFuture.runAsync(work, Thread::startVirtualThread);
        CompletableFuture<Void> other = CompletableFuture.runAsync(work, Thread::startVirtualThread);

        assertThat(CompletableFuture.allOf(one, other)).succeedsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void whatFailsGivesItsRoomBack() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> room.with(LARGE, () -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("They did not go side by side", e);
        }
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
