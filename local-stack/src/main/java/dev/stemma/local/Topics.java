package dev.stemma.local;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The topics that the platform talks through, each with its dead-letter topic; their settings follow the events page.
 *
 * @param names topics without their dead-letter topics
 * @param partitions of each topic; fixed once the topic exists, more later would break the order of an article's events
 * @param retention how long an event is kept
 */
public record Topics(List<String> names, int partitions, Duration retention) {

    /** The three topics of the platform. */
    public static final List<String> PLATFORM = List.of("stemma.articles", "stemma.reviews", "stemma.links");

    /** Added to a topic's name for events that can never be read. */
    public static final String DEAD_LETTER = ".dead-letter";

    /**
     * The largest event that broker, producers and consumers take, in bytes: 10 MiB.
     *
     * <p>A source has at most 2 MiB, and JSON writes each of its bytes as at most two (quote, backslash, tab, newline; other control
     * characters are refused): 4 MiB. Titles, comment, actor and salts stay below 64 KiB. Twice that is 8.2 MiB.
     */
    public static final int LARGEST_EVENT = 10 * 1024 * 1024;

    private static final int PARTITIONS = 12;
    private static final Duration RETENTION = Duration.ofDays(30);

    /** Copies what could change later. */
    public Topics {
        names = List.copyOf(names);
    }

    /**
     * The platform's topics: 12 partitions, 30 days.
     *
     * @return the default
     */
    public static Topics platform() {
        return new Topics(PLATFORM, PARTITIONS, RETENTION);
    }

    /**
     * The same with another retention.
     *
     * @param kept how long an event is kept
     * @return changed topics
     */
    public Topics keptFor(Duration kept) {
        return new Topics(names, partitions, kept);
    }

    /**
     * The same and the platform's topics once more under a prefix, for tests that must not see each other's events.
     *
     * @param prefix put before each name, e.g. {@code t1-}
     * @return more topics
     */
    public Topics andPrefixed(String prefix) {
        return new Topics(
                Stream.concat(names.stream(), PLATFORM.stream().map(prefix::concat))
                        .toList(),
                partitions,
                retention);
    }

    /**
     * All names to create.
     *
     * @return the topics and their dead-letter topics
     */
    public List<String> withDeadLetters() {
        return names.stream()
                .flatMap(name -> Stream.of(name, name + DEAD_LETTER))
                .toList();
    }
}
