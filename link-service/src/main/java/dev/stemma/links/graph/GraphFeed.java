package dev.stemma.links.graph;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Fills a graph from the pages and keeps it so. Events only say which pages are about to change; what they become is read
 * from the pages, which one instance of the service writes for all.
 */
final class GraphFeed {

    private static final Logger LOG = Logger.getLogger(GraphFeed.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);
    private static final int PAGES_AT_ONCE = 500;

    private final Map<String, Object> kafka;
    private final GraphConfig config;
    private final PageStates pages;
    private final LinkGraph graph;
    private final LongConsumer changed;
    private final Awaited awaited = new Awaited();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private volatile boolean complete;
    private long generation;
    private volatile boolean stopped;
    private volatile Consumer<String, byte[]> reading;

    /**
     * A feed of one graph.
     *
     * @param changed is told the id of each article that changed in the graph
     */
    GraphFeed(Map<String, Object> kafka, GraphConfig config, PageStates pages, LinkGraph graph, LongConsumer changed) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.keySet().removeIf(key -> key.startsWith("group.") || key.endsWith("serializer"));
        this.kafka.putAll(Map.of(
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "allow.auto.create.topics", "false",
                // one record is fetched even when it is larger; more of them would only fill the memory
                "max.partition.fetch.bytes", "1048576",
                "fetch.max.bytes", "8388608"));
        this.config = config;
        this.pages = pages;
        this.graph = graph;
        this.changed = changed;
    }

    /** Whether every page was put into the graph once. */
    boolean isComplete() {
        return complete;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Ends {@link #follow}, from another thread. */
    void stop() {
        stopped = true;
        Consumer<String, byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** Reads until it is stopped; returns by an exception when broker or store give up on us, then goes on where it was. */
    void follow() throws InterruptedException, ExecutionException {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            reading = consumer;
            if (next.isEmpty()) {
                next.putAll(whereThePagesAre());
            }
            consumer.assign(next.keySet());
            next.forEach(consumer::seek);
            if (!complete) {
                load();
            }
            while (!stopped) {
                listen(consumer);
                refresh();
                if (pages.generation() != generation) {
                    load();
                }
            }
        } catch (WakeupException stop) {
            LOG.debug("Stopped following the pages");
        } finally {
            reading = null;
        }
    }

    /** Everything before that is in the pages already, or parked; what comes twice changes nothing. */
    private Map<TopicPartition, Long> whereThePagesAre() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(kafka)) {
            int partitions = admin.describeTopics(List.of(config.topic()))
                    .topicNameValues()
                    .get(config.topic())
                    .get()
                    .partitions()
                    .size();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(config.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> start = new HashMap<>();
            for (int i = 0; i < partitions; i++) {
                TopicPartition partition = new TopicPartition(config.topic(), i);
                OffsetAndMetadata offset = committed.get(partition);
                start.put(partition, offset == null ? 0 : offset.offset());
            }
            return start;
        }
    }

    private void load() {
        long begun = System.nanoTime();
        generation = pages.generation();
        pages.forEach(page -> {
            graph.renew(page);
            if (page.stale()) {
                awaited.hear(page.id(), page.sequence(), System.nanoTime());
            }
        });
        complete = true;
        LOG.infof("The link graph was loaded in %d ms", (System.nanoTime() - begun) / 1_000_000);
    }

    private void listen(Consumer<String, byte[]> consumer) {
        long pause = awaited.nanosUntilDue(System.nanoTime(), LONGEST_PAUSE.toNanos());
        ConsumerRecords<String, byte[]> events = consumer.poll(Duration.ofNanos(pause));
        long now = System.nanoTime();
        for (ConsumerRecord<String, byte[]> event : events) {
            Heard.of(event).ifPresent(heard -> awaited.hear(heard.article(), heard.sequence(), now));
        }
        for (TopicPartition partition : events.partitions()) {
            next.put(partition, consumer.position(partition));
        }
    }

    private void refresh() {
        List<Long> due = awaited.due(System.nanoTime(), PAGES_AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        for (PageState page : pages.of(due)) {
            if (graph.put(page)) {
                changed.accept(page.id());
            }
            awaited.saw(page);
        }
    }
}
