package dev.cairn.server.projection;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.telemetry.ProjectionLag;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while events cannot be taken in, and out of service while what is shown is too far behind what is recorded, unless it stands
 * still on purpose until a rebuild is over.
 */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final ProjectionFeed feed;
    private final ProjectionFeed.Feeding feeding;
    private final ProjectionPosition position;
    private final EventLog log;
    private final ProjectionLag lag;
    private final BooleanSupplier standStill;
    private final Duration largestLag;

    /**
     * @param standStill whether what is shown stands still on purpose
     * @param largestLag the longest time for which something may be in the log and not in the tables
     */
    ProjectionHealth(
            ProjectionFeed feed,
            ProjectionFeed.Feeding feeding,
            ProjectionPosition position,
            EventLog log,
            ProjectionLag lag,
            BooleanSupplier standStill,
            Duration largestLag) {
        super("The projections cannot be looked at.");
        this.feed = feed;
        this.feeding = feeding;
        this.position = position;
        this.log = log;
        this.lag = lag;
        this.standStill = standStill;
        this.largestLag = largestLag;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        ProjectionFeed.Stopped stopped = feed.stopped();
        Duration behind = lag.seen().lag();
        boolean standing = standStill.getAsBoolean();
        health.up();
        // What stands still is true for the position that it states, and is asked for meanwhile.
        if (behind.compareTo(largestLag) > 0 && !standing) {
            health.outOfService();
        }
        if (stopped != null) {
            health.down()
                    .withDetail("stoppedBy", String.valueOf(stopped.failure().getMessage()));
        }
        health.withDetail("feedsProjections", feeding.isMine());
        health.withDetail("standing", standing);
        health.withDetail("position", position.current());
        health.withDetail("lastOfLog", log.last());
        health.withDetail("lagSeconds", behind.toSeconds());
        log.obstacles().forEach(health::withDetail);
    }
}
