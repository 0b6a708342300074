package dev.cairn.server.projection;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projections;
import dev.cairn.query.Projector;
import dev.cairn.server.log.AppendListener;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.notification.Notifications;
import dev.cairn.server.request.Outcome;
import dev.cairn.server.telemetry.ProjectionLag;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The projections, in the order in which they are fed, and their feed. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    /** The last position of the log that was appended. */
    private static final String APPENDED = "appended";

    @Bean
    ProjectionPosition projectionPosition(JdbcClient jdbc) {
        return new ProjectionPosition(jdbc);
    }

    @Bean
    ConsistentRead consistentRead(PlatformTransactionManager transactions, ProjectionPosition position) {
        return new ConsistentRead(transactions, position);
    }

    @Bean
    ReadModels readModels() {
        return ReadModels.SHIPPED;
    }

    @Bean
    ProjectionVersions projectionVersions(JdbcTemplate template, ProjectionPosition position, ReadModels readModels) {
        return new ProjectionVersions(template, position, readModels);
    }

    @Bean
    Projections projections(
            ProjectionVersions versions, ProjectionPosition position, ObjectProvider<Projector> others) {
        // What shows nothing, but has to see every event of the log once.
        return new Projections(
                position,
                () -> Stream.concat(others.stream(), versions.fed().stream()).toList());
    }

    @Bean
    ReadYourWrites readYourWrites(ProjectionPosition position, ProjectionVersions versions) {
        return new ReadYourWrites(position, versions::standStill);
    }

    /** Asks for the feed when there is something to say: the feed itself needs the log that calls this. */
    @Bean
    AppendListener appendListener(
            ReadYourWrites writes, ObjectProvider<ProjectionFeed> feed, Notifications notifications) {
        return (position, actors) -> {
            Outcome.committed(position);
            writes.wrote(actors, position);
            feed.getObject().wake(position);
            notifications.announce(APPENDED, Long.toString(position));
        };
    }

    @Bean
    FeedingTurn feedingTurn(
            Notifications notifications,
            ProjectionPosition position,
            ProjectionVersions versions,
            ObjectProvider<ProjectionFeed> feed) {
        FeedingTurn turn =
                new FeedingTurn(notifications, versions, () -> feed.getObject().wake());
        notifications.subscribe(APPENDED, appended -> feed.getObject().wake(Long.parseLong(appended)));
        notifications.subscribe(Topics.SHOWN, shown -> position.reached(Long.parseLong(shown)));
        return turn;
    }

    @Bean
    ProjectionFeed projectionFeed(
            EventLog log,
            Projections projections,
            ProjectionPosition position,
            PlatformTransactionManager transactions,
            FeedingTurn turn) {
        ProjectionFeed feed = new ProjectionFeed(
                log,
                projections,
                position,
                new TransactionTemplate(transactions),
                turn,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1));
        position.whenAwaited(feed::hurry);
        return feed;
    }

    @Bean
    HealthIndicator projectionHealthIndicator(
            ProjectionFeed feed,
            FeedingTurn turn,
            ProjectionPosition position,
            EventLog log,
            ProjectionLag lag,
            ProjectionVersions versions,
            @Value("${cairn.health.largest-lag:30s}") Duration largestLag) {
        return new ProjectionHealth(feed, turn, position, log, lag, versions::standStill, largestLag);
    }
}
