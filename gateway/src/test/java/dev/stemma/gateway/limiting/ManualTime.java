package dev.stemma.gateway.limiting;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Time that goes on when it is told to. */
final class ManualTime implements TimeMeter {

    private long nanos = Duration.ofDays(1).toNanos();

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
