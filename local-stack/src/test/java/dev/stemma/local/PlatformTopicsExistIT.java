package dev.stemma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.local.testing.LocalParts;
import dev.stemma.local.testing.TestTopics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** The broker that tests and platform get has the platform's topics, with the settings of the events page. */
class PlatformTopicsExistIT {

    private final String broker = System.getProperty(LocalParts.BROKER);

    @Test
    void eachTopicAndItsDeadLetterTopicHasTwelvePartitions() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            Map<String, TopicDescription> found = admin.describeTopics(
                            Topics.platform().withDeadLetters())
                    .allTopicNames()
                    .get();

            assertThat(found).hasSize(6).allSatisfy((name, topic) -> assertThat(topic.partitions())
                    .hasSize(12));
        }
    }

    @Test
    void eventsAreKeptForThirtyDaysAndFlushedOneByOne() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "stemma.articles");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            Config settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);

            assertThat(settings.get("retention.ms").value()).isEqualTo("2592000000");
            assertThat(settings.get("flush.messages").value()).isEqualTo("1");
            assertThat(settings.get("max.message.bytes").value()).isEqualTo("10485760");
        }
    }

    @Test
    void anEventTwiceTheLargestTravels() throws Exception {
        String topic = TestTopics.create("large-").getFirst();
        byte[] large = new byte[2 * (4 * 1024 * 1024 + 64 * 1024)];
        Arrays.fill(large, (byte) '"');
        try (KafkaProducer<String, byte[]> producer = Events.producer(broker)) {
            producer.send(new ProducerRecord<>(topic, "1", large)).get();
        }

        assertThat(Events.read(broker, topic)).singleElement().isEqualTo(large);
    }

    @Test
    void aTopicThatNobodyCreatedIsRefused() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("nobody.made.this"))
                            .allTopicNames()
                            .get())
                    .hasMessageContaining("does not host this topic-partition");
        }
    }
}
