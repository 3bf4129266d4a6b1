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

/** The topics of the broker that the tests share. */
public final class Topic {

    private static final String BROKER = System.getProperty("kafka.bootstrap.servers");
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER, "acks", "all", "linger.ms", "0"),
            new StringSerializer(),
            new ByteArraySerializer());

    private static final Map<String, String> WRITERS = Map.of(
            Topics.ARTICLES, "article-service", Topics.REVIEWS, "revision-service", Topics.LINKS, "link-service");

    private Topic() {}

    /** The one service that writes that topic. */
    public static String writer(String topic) {
        return WRITERS.get(topic);
    }

    /** Sends events as the service would that writes their topic. */
    public static void send(Event... events) {
        for (Event event : events) {
            String topic = event.type().topic();
            send(
                    topic,
                    Long.toString(event.article()),
                    EventCodec.headers(event, writer(topic)),
                    EventCodec.value(event));
        }
        PRODUCER.flush();
    }

    /** Sends any record to the articles' topic. */
    public static void send(String key, Map<String, String> headers, byte[] value) {
        send(Topics.ARTICLES, key, headers, value);
    }

    private static void send(String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
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

    /** Reads a topic from its beginning until a record fits. */
    public static ConsumerRecord<String, byte[]> first(String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
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
