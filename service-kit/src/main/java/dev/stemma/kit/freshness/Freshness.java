package dev.stemma.kit.freshness;

import dev.stemma.kit.freshness.Goals.Seen;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Keeps the time up to which the service's view holds every event that its topic held then. It stands still as long as any
 * partition does, on whichever instance, and whatever the reason.
 */
@ApplicationScoped
public class Freshness {

    private static final Logger LOG = Logger.getLogger(Freshness.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Instance<ViewSource> source;
    private final KafkaClientService kafka;
    private final AppliedOffsets applied;
    private final FreshnessRecord record;
    private final Goals goals = new Goals();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("freshness").daemon().factory());
    private volatile Instant asOf;

    Freshness(Instance<ViewSource> source, KafkaClientService kafka, AppliedOffsets applied, FreshnessRecord record) {
        this.source = source;
        this.kafka = kafka;
        this.applied = applied;
        this.record = record;
    }

    /** The latest time of which that is known, or empty before it is known of every partition, and without a source. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    void start(@Observes StartupEvent start) {
        if (source.isResolvable()) {
            timer.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        timer.shutdownNow();
    }

    private void look() {
        try {
            List<KafkaConsumer<Object, Object>> consumers = consumers();
            if (!consumers.isEmpty()) {
                look(consumers);
            }
        } catch (RuntimeException e) {
            LOG.debugf("How fresh the view is cannot be told at the moment: %s", e.getMessage());
        }
    }

    /** Where a channel has several consumers, each goes by the channel's name with a number behind it. */
    private List<KafkaConsumer<Object, Object>> consumers() {
        String channel = source.get().channel();
        return kafka.getConsumerChannels().stream()
                .filter(name -> name.equals(channel) || name.startsWith(channel + "$"))
                .map(kafka::<Object, Object>getConsumer)
                .toList();
    }

    private void look(List<KafkaConsumer<Object, Object>> consumers) {
        Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Found> found = consumers.stream().map(this::find).toList();
        Map<TopicPartition, Seen> seen = new HashMap<>();
        found.forEach(part -> seen.putAll(part.seen()));
        Map<Integer, Instant> reached = goals.reached(time, seen);
        Found any = found.getFirst();
        if (!reached.isEmpty()) {
            record.note(any.topic(), reached);
        }
        record.of(any.topic(), any.partitions()).ifPresent(known -> asOf = known);
    }

    private Found find(KafkaConsumer<Object, Object> consumer) {
        return consumer.runOnPollingThread((Function<Consumer<Object, Object>, Found>) this::find)
                .await()
                .atMost(PATIENCE);
    }

    private Found find(Consumer<?, ?> consumer) {
        String topic = consumer.subscription().iterator().next();
        Set<TopicPartition> mine = consumer.assignment();
        Set<TopicPartition> paused = consumer.paused();
        Map<TopicPartition, Long> ends = consumer.endOffsets(mine, PATIENCE);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(mine, PATIENCE);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(mine, PATIENCE);
        Map<TopicPartition, Seen> seen = new HashMap<>();
        for (TopicPartition partition : mine) {
            OffsetAndMetadata told = committed.get(partition);
            long behind = told == null ? beginnings.get(partition) : told.offset();
            seen.put(
                    partition,
                    new Seen(
                            ends.get(partition),
                            Math.max(behind, applied.next(partition)),
                            paused.contains(partition)));
        }
        return new Found(topic, consumer.partitionsFor(topic).size(), seen);
    }

    private record Found(String topic, int partitions, Map<TopicPartition, Seen> seen) {}
}
