package dev.stemma.local.testing;

import dev.stemma.local.Topics;
import dev.stemma.local.brokering.TopicCreation;
import java.util.List;

/** Topics that one test class has for itself. Needs {@code kafka-clients} on the test's class path. */
public final class TestTopics {

    private TestTopics() {}

    /**
     * Makes the platform's topics, with their dead-letter topics, once more under a prefix, at the broker that {@link LocalParts} gave.
     *
     * @param prefix put before each name, e.g. {@code t1-}; made again it changes nothing
     * @return the three names without their dead-letter topics, in the order of {@link Topics#PLATFORM}
     */
    public static List<String> create(String prefix) {
        List<String> names = Topics.PLATFORM.stream().map(prefix::concat).toList();
        Topics platform = Topics.platform();
        create(new Topics(names, platform.partitions(), platform.retention()));
        return names;
    }

    /**
     * Makes given topics at the broker that {@link LocalParts} gave.
     *
     * @param topics the wanted topics
     */
    public static void create(Topics topics) {
        try {
            new TopicCreation(System.getProperty(LocalParts.BROKER)).create(topics);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", interrupted);
        } catch (Exception refused) {
            throw new IllegalStateException("The topics " + topics.names() + " could not be created", refused);
        }
    }
}
