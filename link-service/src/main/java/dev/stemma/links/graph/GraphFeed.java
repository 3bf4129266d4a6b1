package dev.stemma.links.graph;

import dev.stemma.kit.following.Following;
import dev.stemma.kit.following.Ungrouped;
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
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
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

    private final Ungrouped kafka;
    private final GraphConfig config;
    private final PageStates pages;
    private final LinkGraph graph;
    private final LongConsumer changed;
    private final Awaited awaited = new Awaited();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Following<String> following;
    private volatile boolean complete;
    private long generation;

    /**
     * A feed of one graph.
     *
     * @param changed is told the id of each article that changed in the graph
     */
    GraphFeed(Map<String, Object> kafka, GraphConfig config, PageStates pages, LinkGraph graph, LongConsumer changed) {
        this.kafka = new Ungrouped(kafka);
        this.config = config;
        this.pages = pages;
        this.graph = graph;
        this.changed = changed;
        this.following =
                new Following<>("link graph", () -> this.kafka.open(new StringDeserializer()), this::begin, this::read);
    }

    /** Whether every page was put into the graph once. */
    boolean isComplete() {
        return complete;
    }

    /** Reads until it is stopped, and goes on where it was when broker or store give up on us. */
    void start() {
        following.start();
    }

    void stop() {
        following.stop();
    }

    private void begin(Consumer<String, byte[]> consumer) throws InterruptedException, ExecutionException {
        if (next.isEmpty()) {
            next.putAll(whereThePagesAre());
        }
        consumer.assign(next.keySet());
        next.forEach(consumer::seek);
        if (!complete) {
            load();
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        listen(consumer);
        refresh();
        if (pages.generation() != generation) {
            load();
        }
    }

    /** Everything before that is in the pages already, or parked; what comes twice changes nothing. */
    private Map<TopicPartition, Long> whereThePagesAre() throws InterruptedException, ExecutionException {
        try (Admin admin = kafka.admin()) {
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
