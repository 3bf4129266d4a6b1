package dev.stemma.gateway;

import dev.stemma.events.Event;
import dev.stemma.events.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Writes events to their topics, as the services would. */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    /** On the broker of the tests. */
    public Publisher() {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns when the broker has it. */
    public void publish(Event event) {
        publish(List.of(event));
    }

    /** The same for several. */
    public void publish(List<Event> events) {
        try {
            for (Future<?> sent : events.stream().map(this::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Future<?> send(Event event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.type().topic(), Long.toString(event.article()), EventCodec.value(event));
        EventCodec.headers(event, "article-service")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
