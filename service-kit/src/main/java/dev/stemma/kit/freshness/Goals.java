package dev.stemma.kit.freshness;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells up to when partitions are applied. What a partition held at a time is a goal; once it is reached, everything that was
 * in the partition then is applied. A new goal is set only when the one before is reached, so that a partition into which
 * events keep coming moves on too.
 */
final class Goals {

    private final Map<TopicPartition, Goal> goals = new HashMap<>();

    private record Goal(Instant time, long end) {}

    /**
     * Looks at the partitions that this instance reads.
     *
     * @param time a time before the ends were asked for
     * @param seen what was found
     * @return the partitions that hold everything up to a time, each with that time
     */
    Map<Integer, Instant> reached(Instant time, Map<TopicPartition, Seen> seen) {
        goals.keySet().retainAll(seen.keySet());
        Map<Integer, Instant> reached = new HashMap<>();
        seen.forEach((partition, found) -> {
            Goal goal = goals.getOrDefault(partition, new Goal(time, found.end()));
            if (found.paused() || found.applied() < goal.end()) {
                goals.put(partition, goal);
                return;
            }
            boolean atTheEnd = found.applied() >= found.end();
            reached.put(partition.partition(), atTheEnd ? time : goal.time());
            goals.put(partition, new Goal(time, found.end()));
        });
        return reached;
    }

    /**
     * A partition at a moment.
     *
     * @param end offset behind its last record
     * @param applied offset behind the last record that is applied
     * @param paused whether nothing is read from it at present
     */
    record Seen(long end, long applied, boolean paused) {}
}
