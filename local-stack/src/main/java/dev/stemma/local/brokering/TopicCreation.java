package dev.stemma.local.brokering;

import dev.stemma.local.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Creates topics that are missing and gives those that exist the wanted settings; their partitions stay. Safe to repeat.
 *
 * @param bootstrapServers {@code host:port} of the broker
 */
public record TopicCreation(String bootstrapServers) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Creates the topics; waits for the broker for at most a minute.
     *
     * @param topics the wanted topics
     * @throws ExecutionException when the broker refuses or cannot be reached
     * @throws InterruptedException when the waiting thread is interrupted
     * @throws java.util.concurrent.TimeoutException when the broker does not answer in time
     */
    public void create(Topics topics)
            throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                50,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
        try (Admin admin = Admin.create(client)) {
            Set<String> existing = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            List<String> wanted = topics.withDeadLetters();
            adjust(admin, wanted.stream().filter(existing::contains).toList(), topics);
            createMissing(
                    admin,
                    wanted.stream().filter(name -> !existing.contains(name)).toList(),
                    topics);
        }
    }

    private static void createMissing(Admin admin, List<String> missing, Topics topics)
            throws ExecutionException, InterruptedException {
        List<NewTopic> created = missing.stream()
                .map(name -> new NewTopic(name, topics.partitions(), (short) 1).configs(settings(topics)))
                .toList();
        admin.createTopics(created).all().get();
    }

    private static void adjust(Admin admin, List<String> present, Topics topics)
            throws ExecutionException, InterruptedException {
        Collection<AlterConfigOp> wanted = settings(topics).entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        present.forEach(name -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, name), wanted));
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static Map<String, String> settings(Topics topics) {
        return Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(topics.retention().toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.LARGEST_EVENT),
                // one broker: an acknowledged event must be on disk, no copy elsewhere saves it
                TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
    }
}
