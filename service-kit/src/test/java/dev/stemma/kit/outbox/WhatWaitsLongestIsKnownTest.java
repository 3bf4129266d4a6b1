package dev.stemma.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WhatWaitsLongestIsKnownTest {

    private final HandSetClock clock = new HandSetClock();
    private final Backlog backlog = new Backlog(clock);

    @Test
    void nothingWaitsAtFirst() {
        assertThat(backlog.size()).isZero();
        assertThat(backlog.oldestSeconds()).isZero();
    }

    @Test
    void anArticleWaitsSinceItWasSeenFirst() {
        backlog.waits(1);
        clock.passes(Duration.ofSeconds(5));
        backlog.waits(1);
        backlog.waits(2);

        assertThat(backlog.size()).isEqualTo(2);
        assertThat(backlog.oldestSeconds()).isEqualTo(5.0);
    }

    @Test
    void whatIsSentWaitsNoLonger() {
        backlog.waits(1);
        clock.passes(Duration.ofSeconds(5));
        backlog.waits(2);
        backlog.isSent(1);

        assertThat(backlog.size()).isEqualTo(1);
        assertThat(backlog.oldestSeconds()).isZero();
    }

    @Test
    void whatAnotherRelaySendsIsForgotten() {
        backlog.waits(1);
        backlog.waits(2);
        backlog.keepOnly(article -> article == 2);

        assertThat(backlog.size()).isEqualTo(1);
    }

    /** A clock that only goes on when told. */
    private static final class HandSetClock extends Clock {

        private Instant now = Instant.parse("2026-01-05T09:30:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
