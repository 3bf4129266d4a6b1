package dev.stemma.gateway.streaming;

import dev.stemma.events.Event;
import dev.stemma.events.UnreadableEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** One way through the topics, from any position that is kept. Not for several threads. */
public final class ChangeReading implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ChangeReading.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final ChangeTopics topics;
    private final Consumer<byte[], byte[]> consumer;

    ChangeReading(ChangeTopics topics) {
        this.topics = topics;
        this.consumer = topics.open();
    }

    /**
     * Begins behind a position, or with the oldest that is kept.
     *
     * @param encoded a position, as {@link #position()} or {@link #end()} gave it
     * @return whether nothing is missing since then
     */
    public boolean beginAt(String encoded) throws InterruptedException, ExecutionException {
        Position oldest = oldest();
        boolean kept = Position.decode(encoded)
                .filter(position -> position.isComparableTo(oldest) && position.covers(oldest))
                .map(position -> {
                    begin(position);
                    return true;
                })
                .orElse(false);
        if (!kept) {
            begin(oldest);
        }
        return kept;
    }

    /** Begins with what was sent at that time or later, as far as it is kept. */
    public void beginSince(Instant time) throws InterruptedException, ExecutionException {
        begin(since(time.isBefore(topics.oldest()) ? topics.oldest() : time));
    }

    /** The position behind everything that there is now. */
    public String end() throws InterruptedException, ExecutionException {
        Partitions partitions = topics.partitions();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions.all());
        return new Position(partitions.identity(), partitions.offsets(ends::get)).encoded();
    }

    /** The public events that come next, those of one article in order, without texts; none when nothing comes for a moment. */
    public List<Event> next() throws InterruptedException, ExecutionException {
        return read().changes().stream().map(Replay.Found::event).toList();
    }

    /** The position behind everything that was read. */
    public String position() throws InterruptedException, ExecutionException {
        return reached().encoded();
    }

    /** Whether everything before a position was read. */
    public boolean hasReached(String encoded) throws InterruptedException, ExecutionException {
        Position here = reached();
        return Position.decode(encoded)
                .filter(end -> end.isComparableTo(here))
                .map(here::covers)
                .orElse(true);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Where what may be told begins. */
    Position oldest() throws InterruptedException, ExecutionException {
        return since(topics.oldest());
    }

    Position since(Instant time) throws InterruptedException, ExecutionException {
        return topics.since(time, consumer);
    }

    void begin(Position position) {
        topics.known().assign(consumer, position.next());
    }

    Replay read() throws InterruptedException, ExecutionException {
        List<Replay.Found> found = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            take(record, found);
        }
        return new Replay(found, reached());
    }

    private Position reached() throws InterruptedException, ExecutionException {
        Partitions partitions = topics.partitions();
        return new Position(partitions.identity(), partitions.offsets(consumer::position));
    }

    private void take(ConsumerRecord<byte[], byte[]> record, List<Replay.Found> found) {
        EventRecord read = EventRecord.of(record);
        try {
            if (read.tells() && !topics.isTooOld(record)) {
                int partition = topics.known().number(new TopicPartition(record.topic(), record.partition()));
                Event event = read.eventWithoutText();
                Change.of(event)
                        .ifPresent(change -> found.add(new Replay.Found(partition, record.offset(), event, change)));
            }
        } catch (UnreadableEvent e) {
            LOG.debugf("A record is no event that can be told: %s", e.getMessage());
        }
    }
}
