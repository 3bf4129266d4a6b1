package dev.stemma.gateway.upstream;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of one service, taken in turn; one that refused a connection is asked last for a while. */
final class Instances {

    /** How long an instance that refused is left alone while there are others. */
    static final Duration REST = Duration.ofSeconds(2);

    private final List<URI> urls;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Instant> restingUntil = new ConcurrentHashMap<>();

    Instances(List<URI> urls, Clock clock) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("A service needs at least one URL.");
        }
        this.urls = List.copyOf(urls);
        this.clock = clock;
    }

    /** All instances in the order in which the next request should try them. */
    List<URI> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), urls.size());
        List<URI> awake = new ArrayList<>(urls.size());
        List<URI> resting = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            URI url = urls.get((first + i) % urls.size());
            (isResting(url) ? resting : awake).add(url);
        }
        awake.addAll(resting);
        return awake;
    }

    /** Notes that nobody listens there at the moment. */
    void refused(URI url) {
        restingUntil.put(url, clock.instant().plus(REST));
    }

    /** Notes that it answers. */
    void accepted(URI url) {
        restingUntil.remove(url);
    }

    private boolean isResting(URI url) {
        Instant until = restingUntil.get(url);
        return until != null && clock.instant().isBefore(until);
    }
}
