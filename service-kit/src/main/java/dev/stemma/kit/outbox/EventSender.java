package dev.stemma.kit.outbox;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends an event and waits until every in-sync replica has it. */
@ApplicationScoped
class EventSender {

    /** 2 MiB of text, each character escaped to two, twice over. */
    private static final int LARGEST_EVENT = 10 * 1024 * 1024;

    private static final Duration DELIVERY = Duration.ofSeconds(20);

    private final Producer<String, byte[]> producer;
    private final String service;

    @Inject
    EventSender(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxDefinition definition) {
        this(
                new KafkaProducer<>(settings(broker), new StringSerializer(), new ByteArraySerializer()),
                definition.service());
    }

    EventSender(Producer<String, byte[]> producer, String service) {
        this.producer = producer;
        this.service = service;
    }

    /**
     * Sends an event.
     *
     * @param traceparent trace of the request that caused it, or null
     * @throws NotSent when the broker did not acknowledge; it may have the event all the same
     */
    void send(String topic, Event event, String traceparent) throws NotSent {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(topic, Long.toString(event.article()), EventCodec.value(event));
        EventCodec.headers(event, service)
                .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        if (traceparent != null) {
            sent.headers().add(EventCodec.TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8));
        }
        try {
            producer.send(sent).get(2 * DELIVERY.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotSent(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private static Map<String, Object> settings(Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_EVENT);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis() / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) DELIVERY.toMillis() / 4);
        return settings;
    }

    /** The broker did not acknowledge in time. */
    static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        NotSent(Throwable cause) {
            super(cause);
        }
    }
}
