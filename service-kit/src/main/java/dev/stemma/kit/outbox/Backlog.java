package dev.stemma.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/** The articles whose events wait to be sent, as far as this relay has seen them. Asks the store nothing. */
class Backlog {

    private final Map<Long, Instant> since = new ConcurrentHashMap<>();
    private final Clock clock;

    Backlog(Clock clock) {
        this.clock = clock;
    }

    void waits(long article) {
        since.putIfAbsent(article, clock.instant());
    }

    void isSent(long article) {
        since.remove(article);
    }

    /** Forgets the articles that are another relay's by now. */
    void keepOnly(LongPredicate ours) {
        since.keySet().removeIf(article -> !ours.test(article));
    }

    int size() {
        return since.size();
    }

    /** How long the one that waits longest has waited, in seconds; 0 when none waits. */
    double oldestSeconds() {
        return since.values().stream()
                .min(Instant::compareTo)
                .map(begun -> Duration.between(begun, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
