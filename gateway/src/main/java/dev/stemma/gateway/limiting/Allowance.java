package dev.stemma.gateway.limiting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many requests in so much time, for each who asks. How many are told apart is bounded, whoever floods it. */
final class Allowance {

    private final String name;
    private final long quota;
    private final Duration window;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /**
     * An allowance.
     *
     * @param name by which callers know it
     * @param quota requests in a window, and in a burst
     * @param remembered how many are told apart
     */
    Allowance(String name, long quota, Duration window, long remembered, TimeMeter time) {
        this.name = name;
        this.quota = quota;
        this.window = window;
        this.time = time;
        Ticker ticker = time::currentTimeNanos;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                // a bucket that nobody took from for a window is full: forgetting it changes nothing
                .expireAfterAccess(window)
                .ticker(ticker)
                .build();
    }

    /** Takes one request off what is left. */
    Standing take(String who) {
        Bucket bucket = buckets.get(who, ignored -> full());
        return new Standing(name, quota, window, bucket.tryConsumeAndReturnRemaining(1));
    }

    /** How many are told apart at the moment, for tests. */
    long told() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .build();
    }
}
