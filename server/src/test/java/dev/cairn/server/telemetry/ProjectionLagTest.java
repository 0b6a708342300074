package dev.cairn.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProjectionLagTest {

    private final Hands clock = new Hands();
    private long last;
    private long shown = -1;
    private final ProjectionLag lag = new ProjectionLag(() -> last, () -> shown, clock);

    @Test
    void thereIsNoneWhereNothingHasHappened() {
        lookAfterSeconds(100);

        assertThat(lag.seen().lag()).isZero();
        assertThat(lag.seen().positions()).isZero();
    }

    @Test
    void itGrowsWhileTheTablesStand() {
        last = 10;
        shown = 4;
        lookAfterSeconds(1);
        lookAfterSeconds(30);

        assertThat(lag.seen().lag()).isEqualTo(Duration.ofSeconds(30));
        assertThat(lag.seen().positions()).isEqualTo(6);
    }

    @Test
    void itStaysSmallUnderALoadThatIsKeptUpWith() {
        for (int second = 1; second <= 60; second++) {
            last = second * 100L;
            shown = last - 1;
            lookAfterSeconds(1);
        }

        assertThat(lag.seen().lag()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void itIsHowLongAgoTheLogWasWhereTheTablesAre() {
        for (int second = 1; second <= 60; second++) {
            last = second * 100L;
            shown = Math.max(0, last - 2000);
            lookAfterSeconds(1);
        }

        assertThat(lag.seen().lag()).isBetween(Duration.ofSeconds(18), Duration.ofSeconds(20));
    }

    private void lookAfterSeconds(long seconds) {
        clock.now = clock.now.plusSeconds(seconds);
        lag.look();
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

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
