package dev.stemma.gateway.streaming;

import dev.stemma.events.Event;
import dev.stemma.events.UnreadableEvent;
import dev.stemma.gateway.streaming.Subscriber.Told;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads all partitions of the topics, without a group: every instance sees everything. From the oldest record on for what
 * must not be told any more, and from far enough back to fill the ring for what is told.
 */
final class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Map<String, Object> kafka;
    private final StreamConfig config;
    private final Told told;
    private final Clock clock;
    private final Runnable changed;
    private volatile boolean caughtUp;
    private volatile boolean stopped;
    private volatile Consumer<byte[], byte[]> reading;
    private Partitions partitions;
    /** By partition: where to read on, where the ring begins, and where the end was at the start. */
    private long[] next;

    private long[] start;
    private long[] goal;

    ChangeFeed(Map<String, Object> kafka, StreamConfig config, Told told, Clock clock, Runnable changed) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.keySet().removeIf(key -> key.startsWith("group.") || key.endsWith("serializer"));
        this.kafka.putAll(Map.of(
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "allow.auto.create.topics", "false",
                // one record is fetched even when it is larger; more of them would only fill the memory
                "max.partition.fetch.bytes", "1048576",
                "fetch.max.bytes", "8388608"));
        this.config = config;
        this.told = told;
        this.clock = clock;
        this.changed = changed;
    }

    /** Whether everything that was there at the start is in the ring, and everything that was hidden is marked. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Ends {@link #follow}, from another thread. */
    void stop() {
        stopped = true;
        Consumer<byte[], byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** Reads until it is stopped; returns by an exception when the broker gives up on us. */
    void follow() throws InterruptedException, ExecutionException {
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reading = consumer;
            if (partitions == null) {
                begin(consumer);
            }
            partitions.assign(consumer, next);
            while (!stopped) {
                read(consumer);
            }
        } catch (WakeupException stop) {
            LOG.debug("Stopped reading changes");
        } finally {
            reading = null;
        }
    }

    boolean isStopped() {
        return stopped;
    }

    private void begin(Consumer<byte[], byte[]> consumer) throws InterruptedException, ExecutionException {
        Partitions found = Partitions.of(kafka, List.of(config.topic(), config.reviews()));
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(found.all());
        Map<TopicPartition, Long> newest = consumer.endOffsets(found.all());
        next = found.offsets(oldest::get);
        goal = found.offsets(newest::get);
        start = start(found.count(config.topic()));
        told.ring().begin(found.identity(), start);
        partitions = found;
    }

    /** Each topic has a share of its own, so that the one does not push the other out of the ring. */
    private long[] start(int articles) {
        int all = next.length;
        long[] changes =
                FarEnoughBack.start(Arrays.copyOf(next, articles), Arrays.copyOf(goal, articles), config.ring());
        long[] decisions = FarEnoughBack.start(
                Arrays.copyOfRange(next, articles, all), Arrays.copyOfRange(goal, articles, all), config.ring() / 10);
        return LongStream.concat(LongStream.of(changes), LongStream.of(decisions))
                .toArray();
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        records.forEach(this::take);
        for (TopicPartition partition : records.partitions()) {
            int number = partitions.number(partition);
            next[number] = consumer.position(partition);
            told.ring().readUpTo(number, next[number]);
        }
        if (!caughtUp) {
            caughtUp = Arrays.equals(
                    goal,
                    partitions.offsets(
                            partition -> Math.min(consumer.position(partition), goal[partitions.number(partition)])));
        }
        if (!records.isEmpty()) {
            changed.run();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        int partition = partitions.number(new TopicPartition(record.topic(), record.partition()));
        EventRecord read = EventRecord.of(record);
        try {
            if (read.marks()) {
                told.marks().take(read.event());
            }
            if (isTooOld(record)) {
                told.ring().leaveOut(partition, record.offset() + 1);
            } else if (read.tells() && record.offset() >= start[partition]) {
                Event event = read.event();
                Change.of(event).ifPresent(change -> told.ring().add(partition, record.offset(), change));
            }
        } catch (UnreadableEvent | RuntimeException e) {
            LOG.errorf(
                    "The record %s@%d of %s is no event that can be told: %s",
                    record.partition(), record.offset(), record.topic(), e);
        }
    }

    /** What hid a part of it came later, and so was kept longer: without that, nothing may be told. */
    private boolean isTooOld(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() < clock.millis() - config.retention().toMillis();
    }
}
