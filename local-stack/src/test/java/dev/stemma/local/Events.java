package dev.stemma.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends and reads events as the services do. */
final class Events {

    private Events() {}

    static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "acks",
                "all",
                "max.request.size",
                Topics.LARGEST_EVENT,
                "delivery.timeout.ms",
                60_000,
                "request.timeout.ms",
                5_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    static Future<RecordMetadata> send(KafkaProducer<String, byte[]> producer, String topic, int number) {
        byte[] value = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
        return producer.send(new ProducerRecord<>(topic, Integer.toString(number % 20), value));
    }

    /** All values that a topic holds now. */
    static List<byte[]> read(String bootstrapServers, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "max.partition.fetch.bytes", Topics.LARGEST_EVENT);
        List<byte[]> values = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(found -> new TopicPartition(topic, found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (values.size() < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }

    static List<Integer> readNumbers(String bootstrapServers, String topic) {
        return read(bootstrapServers, topic).stream()
                .map(value -> Integer.valueOf(new String(value, StandardCharsets.UTF_8)))
                .toList();
    }
}
