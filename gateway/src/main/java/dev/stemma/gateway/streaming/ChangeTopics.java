package dev.stemma.gateway.streaming;

import dev.stemma.kit.following.Ungrouped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics that changes and marks come from, read without a group: whoever reads keeps the position. */
final class ChangeTopics {

    private final Ungrouped kafka;
    private final StreamConfig config;
    private final Clock clock;
    private volatile Partitions partitions;

    ChangeTopics(Map<String, Object> kafka, StreamConfig config, Clock clock) {
        this.kafka = new Ungrouped(kafka);
        this.config = config;
        this.clock = clock;
    }

    /** A reader that has no partitions yet. */
    Consumer<byte[], byte[]> open() {
        return kafka.open(new ByteArrayDeserializer());
    }

    /** Their partitions; asks the broker the first time. */
    Partitions partitions() throws InterruptedException, ExecutionException {
        Partitions known = partitions;
        if (known == null) {
            known = Partitions.of(kafka, List.of(config.topic(), config.reviews()));
            partitions = known;
        }
        return known;
    }

    /** The same, for those who know that they were asked for before. */
    Partitions known() {
        return partitions;
    }

    /**
     * Whether a record is too old to be told. What hid a part of it came later, and so was kept longer: only of younger ones
     * it is known what is hidden.
     */
    boolean isTooOld(ConsumerRecord<?, ?> record) {
        return record.timestamp() < oldest().toEpochMilli();
    }

    /** Nothing from before is told. */
    Instant oldest() {
        return clock.instant().minus(config.retention());
    }

    /** Where what was sent at that time or later begins. */
    Position since(Instant time, Consumer<?, ?> consumer) throws InterruptedException, ExecutionException {
        Partitions all = partitions();
        Map<TopicPartition, Long> times = new HashMap<>();
        all.all().forEach(partition -> times.put(partition, Math.max(0, time.toEpochMilli())));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all.all());
        return new Position(
                all.identity(),
                all.offsets(partition -> found.get(partition) == null
                        ? ends.get(partition)
                        : found.get(partition).offset()));
    }
}
