package dev.stemma.kit.following;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Reads step by step in a thread of its own until it is stopped; what fails is begun again after a pause. */
public final class Following<K> {

    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Consumer<K, byte[]>> opening;
    private final Step<K> beginning;
    private final Step<K> step;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile Consumer<K, byte[]> reading;

    /** Something that is done with a consumer. */
    @FunctionalInterface
    public interface Step<K> {

        /**
         * Does it.
         *
         * @throws ExecutionException when the broker refuses something
         */
        void take(Consumer<K, byte[]> consumer) throws InterruptedException, ExecutionException;
    }

    /**
     * Begins with {@link #start}.
     *
     * @param name what is read, for the thread and the log
     * @param opening opens a consumer, which is closed here
     * @param beginning what is done with each new consumer first
     * @param step what is done with it then, again and again
     */
    public Following(String name, Supplier<Consumer<K, byte[]>> opening, Step<K> beginning, Step<K> step) {
        this.opening = opening;
        this.beginning = beginning;
        this.step = step;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::follow);
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Ends for good, soon after this returns. */
    public void stop() {
        stopped = true;
        Consumer<K, byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void follow() {
        while (!stopped) {
            try {
                read();
            } catch (ExecutionException | RuntimeException e) {
                if (!stopped) {
                    LOG.warnf("Reading of the %s stopped (%s) and is tried again", thread.getName(), e.getMessage());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read() throws InterruptedException, ExecutionException {
        try (Consumer<K, byte[]> consumer = opening.get()) {
            reading = consumer;
            beginning.take(consumer);
            while (!stopped) {
                step.take(consumer);
            }
        } catch (WakeupException e) {
            LOG.debugf("Stopped reading the %s", thread.getName());
        } finally {
            reading = null;
        }
    }
}
