package dev.stemma.kit.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How far this instance has dealt with each partition, ahead of what it has told the broker. */
@ApplicationScoped
public class AppliedOffsets {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    /** Notes that a record, and all before it in its partition, are dealt with. */
    public void done(ConsumerRecord<?, ?> record) {
        next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
    }

    /** The offset behind the last record of a partition that is dealt with, 0 when none was here. */
    long next(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }
}
