package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the broker acknowledged is there after kill -9, also when it comes back on another port. */
class AcknowledgedEventsSurviveAKillIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String TOPIC = "stemma.articles";

    @TempDir
    private Path directory;

    @Test
    void nothingAcknowledgedIsMissing() throws Exception {
        Broker broker = broker();
        RunningPart running = start(broker);
        Set<Integer> acknowledged = new HashSet<>();
        try (KafkaProducer<String, byte[]> producer = Events.producer(broker.bootstrapServers())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int number = 0; number < 2_000; number++) {
                sent.add(Events.send(producer, TOPIC, number));
            }
            sent.get(500).get();
            running.kill();
            producer.close(Duration.ZERO);
            acknowledged.addAll(acknowledged(sent));
        }

        Broker next = broker();
        RunningPart again = start(next);
        try {
            assertThat(acknowledged).hasSizeGreaterThan(500);
            assertThat(Events.readNumbers(next.bootstrapServers(), TOPIC)).containsAll(acknowledged);
        } finally {
            again.kill();
        }
    }

    private Broker broker() {
        return new Broker(
                StackHome.find(), directory.resolve("broker"), FreePorts.next(), FreePorts.next(), Topics.platform());
    }

    private RunningPart start(Broker broker) throws Exception {
        return RunningPart.start(broker.part(), directory.resolve("broker.log")).awaitReady(LIMIT);
    }

    private static Set<Integer> acknowledged(List<Future<RecordMetadata>> sent) throws InterruptedException {
        Set<Integer> acknowledged = new HashSet<>();
        for (int number = 0; number < sent.size(); number++) {
            try {
                sent.get(number).get();
                acknowledged.add(number);
            } catch (ExecutionException notAcknowledged) {
                // lost with the broker, as it may
            }
        }
        return acknowledged;
    }
}
