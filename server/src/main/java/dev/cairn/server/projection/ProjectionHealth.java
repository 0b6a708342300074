package dev.cairn.server.projection;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.EventLog;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while events cannot be taken in, for then what is shown stays behind what is recorded. */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final ProjectionFeed feed;
    private final ProjectionFeed.Feeding feeding;
    private final ProjectionPosition position;
    private final EventLog log;

    ProjectionHealth(ProjectionFeed feed, ProjectionFeed.Feeding feeding, ProjectionPosition position, EventLog log) {
        super("The projections cannot be looked at.");
        this.feed = feed;
        this.feeding = feeding;
        this.position = position;
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        ProjectionFeed.Stopped stopped = feed.stopped();
        health.up();
        if (stopped != null) {
            health.down()
                    .withDetail("stoppedBy", String.valueOf(stopped.failure().getMessage()));
        }
        health.withDetail("feedsProjections", feeding.isMine());
        health.withDetail("position", position.current());
        health.withDetail("lastOfLog", log.last());
        log.obstacles().forEach(health::withDetail);
    }
}
