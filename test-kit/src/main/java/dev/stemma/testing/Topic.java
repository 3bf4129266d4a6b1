package dev.stemma.testing;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import dev.stemma.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The articles' topic of the broker that the tests share. */
public final class Topic {

    private static final String BROKER = System.getProperty("kafka.bootstrap.servers");
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER, "acks", "all", "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer());

    private Topic() {}

    /** Sends events as article-service would. */
    public static void send(Event... events) {
        for (Event event : events) {
            send(Long.toString(event.article()), EventCodec.headers(event, "article-service"), EventCodec.value(event));
        }
        PRODUCER.flush();
    }

    /** Sends any record. */
    public static void send(String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(Topics.ARTICLES, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(message);
        PRODUCER.flush();
    }

    /** Reads the dead-letter topic from its beginning until a record fits. */
    public static ConsumerRecord<String, byte[]> deadLetter(Predicate<ConsumerRecord<String, byte[]>> fits) {
        return first(Topics.ARTICLES + Topics.DEAD_LETTER_SUFFIX, fits);
    }

    /** Reads the articles' topic from its beginning until a record fits. */
    public static ConsumerRecord<String, byte[]> article(Predicate<ConsumerRecord<String, byte[]>> fits) {
        return first(Topics.ARTICLES, fits);
    }

    private static ConsumerRecord<String, byte[]> first(String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", BROKER, "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Set.of(topic));
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
                    if (fits.test(letter)) {
                        return letter;
                    }
                }
            }
        }
        throw new AssertionError("No such record reached " + topic);
    }
}
