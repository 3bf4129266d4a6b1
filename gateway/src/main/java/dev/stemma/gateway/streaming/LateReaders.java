package dev.stemma.gateway.streaming;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Readers for those who resume from before the ring: at most eight at once, each for everybody who waits when it begins. A
 * subscriber leaves its reader where the ring goes on, without a gap.
 */
final class LateReaders {

    private static final Logger LOG = Logger.getLogger(LateReaders.class);
    private static final int MOST_READERS = 8;
    /** So many share a reader, which bounds what lies in their buffers. */
    private static final int MOST_TOGETHER = 64;

    private final ChangeTopics topics;
    private final Queue<Subscriber> waiting = new ArrayDeque<>();
    private int readers;

    LateReaders(ChangeTopics topics) {
        this.topics = topics;
    }

    /** Takes a subscriber in that asks for something older than the ring. */
    synchronized void add(Subscriber late) {
        waiting.add(late);
        if (readers < MOST_READERS) {
            readers++;
            Thread.ofPlatform().daemon().name("late-changes").start(this::read);
        }
    }

    private void read() {
        for (List<Subscriber> some = next(); !some.isEmpty(); some = next()) {
            try (ChangeReading reading = new ChangeReading(topics)) {
                new LateReader(topics, reading).serve(some);
            } catch (KafkaException | ExecutionException e) {
                LOG.warnf("Earlier changes cannot be read (%s)", e.getMessage());
                some.forEach(Subscriber::giveUp);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private synchronized List<Subscriber> next() {
        List<Subscriber> some = new ArrayList<>();
        while (!waiting.isEmpty() && some.size() < MOST_TOGETHER) {
            some.add(waiting.remove());
        }
        if (some.isEmpty()) {
            readers--;
        }
        return some;
    }
}
