package dev.stemma.gateway.streaming;

import dev.stemma.gateway.streaming.Subscriber.Told;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The one feed of this instance and everybody who listens to it. */
@ApplicationScoped
class ChangeStream {

    private final Vertx vertx;
    private final StreamConfig config;
    private final Told told;
    private final ChangeTopics topics;
    private final ChangeFeed feed;
    private final LateReaders late;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

    ChangeStream(Vertx vertx, StreamConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.vertx = vertx;
        this.config = config;
        this.told = new Told(new ChangeRing(config.ring()), new Marks());
        this.topics = new ChangeTopics(kafka, config, Clock.systemUTC());
        this.late = new LateReaders(topics);
        this.feed = new ChangeFeed(topics, config, told, () -> subscribers.forEach(Subscriber::wake));
    }

    void start(@Observes StartupEvent start) {
        feed.start();
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
}
