package dev.stemma.kit.following;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** A broker whose topics are read without a consumer group: whoever reads keeps the position, and commits none. */
public final class Ungrouped {

    private final Map<String, Object> settings;

    /**
     * By the settings for the broker that an application has.
     *
     * @param kafka its settings; group and deserializers among them are left out
     */
    public Ungrouped(Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        this.settings.keySet().removeIf(key -> key.startsWith("group.") || key.endsWith("serializer"));
        this.settings.putAll(Map.of(
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "allow.auto.create.topics", "false",
                // one record is fetched even when it is larger; more of them would only fill the memory
                "max.partition.fetch.bytes", "1048576",
                "fetch.max.bytes", "8388608",
                // records of the largest texts shrink to nearly nothing on the wire: few of them at once, too
                "max.poll.records", "4"));
    }

    /** A consumer of values as they came, without partitions yet. */
    public <K> Consumer<K, byte[]> open(Deserializer<K> keys) {
        return new KafkaConsumer<>(settings, keys, new ByteArrayDeserializer());
    }

    /** What asks the broker about its topics and groups. */
    public Admin admin() {
        return Admin.create(settings);
    }
}
