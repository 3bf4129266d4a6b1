package dev.stemma.gateway.streaming;

import dev.stemma.gateway.streaming.Subscriber.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One way through the topics, for several subscribers at once: from the earliest of their positions to where the ring goes on. */
final class LateReader {

    private static final long PATIENCE_SECONDS = 10;

    private final ChangeTopics topics;
    private final ChangeReading reading;

    LateReader(ChangeTopics topics, ChangeReading reading) {
        this.topics = topics;
        this.reading = reading;
    }

    /** Reads until all of them go on with the ring or are gone. */
    void serve(List<Subscriber> subscribers) throws InterruptedException, ExecutionException {
        List<Subscriber> late = begin(subscribers);
        while (!late.isEmpty()) {
            late = tell(late, reading.read());
        }
    }

    private List<Subscriber> begin(List<Subscriber> subscribers) throws InterruptedException, ExecutionException {
        Position oldest = reading.oldest();
        Position start = null;
        List<Subscriber> late = new ArrayList<>();
        for (Subscriber subscriber : subscribers) {
            Position from = start(subscriber.asked());
            if (from.covers(oldest) && !isTooOld(subscriber.asked())) {
                subscriber.beginAt(from);
                start = start == null ? from : start.least(from);
                late.add(subscriber);
            } else {
                subscriber.reset();
            }
        }
        if (start != null) {
            reading.begin(start);
        }
        return late;
    }

    private Position start(Asked asked) throws InterruptedException, ExecutionException {
        return asked.time() == null ? asked.position() : reading.since(asked.time());
    }

    private boolean isTooOld(Asked asked) {
        return asked.time() != null && asked.time().isBefore(topics.oldest());
    }

    /** Answers those who need more. Whoever has not read it after a while is dropped: the others wait for it. */
    private static List<Subscriber> tell(List<Subscriber> late, Replay replay) throws InterruptedException {
        Map<Subscriber, CompletableFuture<Boolean>> told = new HashMap<>();
        late.forEach(subscriber -> told.put(subscriber, subscriber.replay(replay)));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<Subscriber> left = new ArrayList<>();
        for (Subscriber subscriber : late) {
            try {
                boolean done =
                        told.get(subscriber).get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (!done) {
                    left.add(subscriber);
                }
            } catch (TimeoutException | ExecutionException slow) {
                subscriber.drop();
            }
        }
        return left;
    }
}
