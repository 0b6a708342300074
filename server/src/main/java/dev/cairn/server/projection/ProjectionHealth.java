package dev.cairn.server.projection;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.OpenWriter;
import dev.cairn.server.log.OrderedReader;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Down while events cannot be taken in, for then what is shown stays behind what is recorded. */
final class ProjectionHealth extends AbstractHealthIndicator {

    private final ProjectionFeed feed;
    private final ProjectionPosition position;
    private final OrderedReader reader;
    private final JdbcClient jdbc;

    ProjectionHealth(ProjectionFeed feed, ProjectionPosition position, OrderedReader reader, JdbcClient jdbc) {
        super("The projections cannot be looked at.");
        this.feed = feed;
        this.position = position;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        ProjectionFeed.Stopped stopped = feed.stopped();
        OrderedReader.Held held = reader.held();
        health.up();
        if (stopped != null) {
            health.down()
                    .withDetail("stoppedBy", String.valueOf(stopped.failure().getMessage()));
        }
        health.withDetail("position", position.current());
        health.withDetail(
                "lastOfLog",
                jdbc.sql("select coalesce(max(position), 0) from log.event")
                        .query(Long.class)
                        .single());
        if (held != null) {
            health.withDetail("heldBackAt", held).withDetail("openWriters", OpenWriter.oldest(jdbc));
        }
    }
}
