package dev.stemma.gateway.streaming;

import dev.stemma.kit.following.Ungrouped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** All partitions of all topics that are read, in the order in which a {@link Position} counts them. */
final class Partitions {

    private final List<TopicPartition> all = new ArrayList<>();
    private final Map<TopicPartition, Integer> numbers = new HashMap<>();
    private long identity;

    private Partitions() {}

    /** Asks the broker for them. */
    static Partitions of(Ungrouped kafka, List<String> topics) throws InterruptedException, ExecutionException {
        Partitions partitions = new Partitions();
        try (Admin admin = kafka.admin()) {
            Map<String, TopicDescription> found =
                    admin.describeTopics(topics).allTopicNames().get();
            topics.forEach(topic -> partitions.add(found.get(topic)));
        }
        return partitions;
    }

    private void add(TopicDescription topic) {
        identity = identity * 31 + topic.topicId().hashCode();
        for (int i = 0; i < topic.partitions().size(); i++) {
            TopicPartition partition = new TopicPartition(topic.name(), i);
            numbers.put(partition, all.size());
            all.add(partition);
        }
    }

    /** Tells these topics from others that are made anew under the same names. */
    long identity() {
        return identity;
    }

    /** Where a position counts that partition. */
    int number(TopicPartition partition) {
        return numbers.get(partition);
    }

    /** How many of them are of that topic. */
    int count(String topic) {
        return (int) all.stream()
                .filter(partition -> partition.topic().equals(topic))
                .count();
    }

    Collection<TopicPartition> all() {
        return List.copyOf(all);
    }

    /** An offset for each partition. */
    long[] offsets(ToLongFunction<TopicPartition> offset) {
        return all.stream().mapToLong(offset).toArray();
    }

    /** Lets a consumer read all of them from these offsets on. */
    void assign(Consumer<?, ?> consumer, long[] offsets) {
        consumer.assign(all);
        for (int i = 0; i < offsets.length; i++) {
            consumer.seek(all.get(i), offsets[i]);
        }
    }
}
