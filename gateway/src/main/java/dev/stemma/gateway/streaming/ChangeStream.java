package dev.stemma.gateway.streaming;

import dev.stemma.gateway.streaming.Subscriber.Told;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** The one feed of this instance and everybody who listens to it. */
@ApplicationScoped
class ChangeStream {

    private static final Logger LOG = Logger.getLogger(ChangeStream.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final StreamConfig config;
    private final Told told;
    private final ChangeTopics topics;
    private final ChangeFeed feed;
    private final LateReaders late;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Thread reader;

    ChangeStream(Vertx vertx, StreamConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.vertx = vertx;
        this.config = config;
        this.told = new Told(new ChangeRing(config.ring()), new Marks());
        this.topics = new ChangeTopics(kafka, config, Clock.systemUTC());
        this.late = new LateReaders(topics);
        this.feed = new ChangeFeed(topics, config, told, () -> subscribers.forEach(Subscriber::wake));
        this.reader = Thread.ofPlatform().daemon().name("changes").unstarted(this::read);
    }

    void start(@Observes StartupEvent start) {
        reader.start();
        vertx.setPeriodic(config.heartbeat().toMillis(), beat -> subscribers.forEach(Subscriber::beat));
    }

    void stop(@Observes ShutdownEvent stop) {
        feed.stop();
    }

    Told told() {
        return told;
    }

    ChangeTopics topics() {
        return topics;
    }

    boolean isCaughtUp() {
        return feed.isCaughtUp();
    }

    boolean isFull() {
        return subscribers.size() >= config.subscribers();
    }

    void join(Subscriber subscriber) {
        subscribers.add(subscriber);
        if (subscriber.begin()) {
            late.add(subscriber);
        }
    }

    void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
        subscriber.leave();
    }

    private void read() {
        while (!feed.isStopped()) {
            try {
                feed.follow();
            } catch (KafkaException | ExecutionException e) {
                LOG.warnf("The changes cannot be read (%s), trying again", e.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
