package dev.stemma.gateway.streaming;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** Reads all partitions of the topic into the ring, without a group: every instance sees everything. */
final class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Map<String, Object> kafka;
    private final StreamConfig config;
    private final ChangeRing ring;
    private final Runnable changed;
    private volatile boolean caughtUp;
    private volatile boolean stopped;
    private volatile Consumer<byte[], byte[]> reading;
    private long[] goal;

    ChangeFeed(Map<String, Object> kafka, StreamConfig config, ChangeRing ring, Runnable changed) {
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
        this.ring = ring;
        this.changed = changed;
    }

    /** Whether everything that was there at the start is in the ring. */
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
            if (goal == null) {
                begin(consumer);
            } else {
                seek(consumer, ring.now().next());
            }
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
        TopicDescription topic = describe();
        List<TopicPartition> partitions = partitions(topic.partitions().size());
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> newest = consumer.endOffsets(partitions);
        long[] from = partitions.stream().mapToLong(oldest::get).toArray();
        long[] to = partitions.stream().mapToLong(newest::get).toArray();
        long[] start = FarEnoughBack.start(from, to, config.ring());
        ring.begin(topic.topicId().getLeastSignificantBits(), start);
        seek(consumer, start);
        goal = to;
    }

    private void seek(Consumer<byte[], byte[]> consumer, long[] offsets) {
        List<TopicPartition> partitions = partitions(offsets.length);
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, offsets[partition.partition()]));
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        records.forEach(this::take);
        for (TopicPartition partition : records.partitions()) {
            ring.readUpTo(partition.partition(), consumer.position(partition));
        }
        if (!caughtUp) {
            caughtUp = consumer.assignment().stream()
                    .allMatch(partition -> consumer.position(partition) >= goal[partition.partition()]);
        }
        if (!records.isEmpty()) {
            changed.run();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            Change.of(event(record)).ifPresent(change -> ring.add(record.partition(), record.offset(), change));
        } catch (UnreadableEvent | RuntimeException e) {
            LOG.errorf("The record %s is no event that can be told: %s", record.partition() + "@" + record.offset(), e);
        }
    }

    private static Event event(ConsumerRecord<byte[], byte[]> record) throws UnreadableEvent {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        return EventCodec.read(headers, record.value());
    }

    private TopicDescription describe() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(kafka)) {
            return admin.describeTopics(List.of(config.topic()))
                    .topicNameValues()
                    .get(config.topic())
                    .get();
        }
    }

    private List<TopicPartition> partitions(int count) {
        return IntStream.range(0, count)
                .mapToObj(partition -> new TopicPartition(config.topic(), partition))
                .toList();
    }
}
