package dev.stemma.gateway.streaming;

import dev.stemma.events.UnreadableEvent;
import dev.stemma.gateway.streaming.Subscriber.Told;
import dev.stemma.kit.following.Following;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads all partitions of the topics, without a group: every instance sees everything. From the oldest record on for what
 * must not be told any more, and from far enough back to fill the ring for what is told.
 */
final class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final ChangeTopics topics;
    private final StreamConfig config;
    private final Told told;
    private final Runnable changed;
    private final Following<byte[]> following;
    private volatile boolean caughtUp;
    private Partitions partitions;
    /** By partition: where to read on, where the ring begins, and where the end was at the start. */
    private long[] next;

    private long[] start;
    private long[] goal;

    ChangeFeed(ChangeTopics topics, StreamConfig config, Told told, Runnable changed) {
        this.topics = topics;
        this.config = config;
        this.told = told;
        this.changed = changed;
        this.following = new Following<>("changes", topics::open, this::begin, this::read);
    }

    /** Whether everything that was there at the start is in the ring, and everything that was hidden is marked. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Reads until it is stopped, and goes on where it was when the broker gives up on us. */
    void start() {
        following.start();
    }

    void stop() {
        following.stop();
    }

    private void begin(Consumer<byte[], byte[]> consumer) throws InterruptedException, ExecutionException {
        if (partitions == null) {
            findBeginning(consumer);
        }
        partitions.assign(consumer, next);
    }

    private void findBeginning(Consumer<byte[], byte[]> consumer) throws InterruptedException, ExecutionException {
        Partitions found = topics.partitions();
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(found.all());
        Map<TopicPartition, Long> newest = consumer.endOffsets(found.all());
        next = found.offsets(oldest::get);
        goal = found.offsets(newest::get);
        start = start(found.count(config.topic()));
        told.ring().begin(found.identity(), start);
        partitions = found;
    }

    /** Each topic has a share of its own, so that the one does not push the other out of the ring. */
    private long[] start(int articles) {
        int all = next.length;
        long[] changes =
                FarEnoughBack.start(Arrays.copyOf(next, articles), Arrays.copyOf(goal, articles), config.ring());
        long[] decisions = FarEnoughBack.start(
                Arrays.copyOfRange(next, articles, all), Arrays.copyOfRange(goal, articles, all), config.ring() / 10);
        return LongStream.concat(LongStream.of(changes), LongStream.of(decisions))
                .toArray();
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        // what must not be told is known before anything is told
        records.forEach(record -> take(record, this::note));
        records.forEach(record -> take(record, this::tell));
        for (TopicPartition partition : records.partitions()) {
            int number = partitions.number(partition);
            next[number] = consumer.position(partition);
            told.ring().readUpTo(number, next[number]);
        }
        if (!caughtUp) {
            caughtUp = Arrays.equals(
                    goal,
                    partitions.offsets(
                            partition -> Math.min(consumer.position(partition), goal[partitions.number(partition)])));
        }
        if (!records.isEmpty()) {
            changed.run();
        }
    }

    /** What is done with a record. */
    @FunctionalInterface
    private interface Step {
        void take(ConsumerRecord<byte[], byte[]> record, EventRecord read) throws UnreadableEvent;
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Step step) {
        try {
            step.take(record, EventRecord.of(record));
        } catch (UnreadableEvent | RuntimeException e) {
            LOG.errorf(
                    "The record %s@%d of %s is no event that can be told: %s",
                    record.partition(), record.offset(), record.topic(), e);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record, EventRecord read) throws UnreadableEvent {
        if (read.marks()) {
            told.marks().take(read.event());
        }
        if (read.publishes()) {
            read.publishedRevision().ifPresent(told.marks()::publish);
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> record, EventRecord read) throws UnreadableEvent {
        int partition = partitions.number(new TopicPartition(record.topic(), record.partition()));
        if (topics.isTooOld(record)) {
            told.ring().leaveOut(partition, record.offset() + 1);
        } else if (read.tells() && record.offset() >= start[partition]) {
            Change.of(read.event()).ifPresent(change -> told.ring().add(partition, record.offset(), change));
        }
    }
}
