package dev.cairn.server.rebuild;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.notification.Notifications;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.projection.ProjectionVersions;
import dev.cairn.server.projection.ReadModels;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Rebuilds, and who does them. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    Rebuilds rebuilds(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new Rebuilds(jdbc, transactions, clock);
    }

    @Bean
    RebuildRunner rebuildRunner(
            PostgresAccess access,
            EventLog log,
            Rebuilds rebuilds,
            ProjectionVersions versions,
            ReadModels readModels,
            ProjectionPosition position,
            Notifications notifications,
            @Value("${cairn.rebuild.far-behind:50000}") long farBehind) {
        return new RebuildRunner(
                new RebuildRun.Means(access, log, rebuilds, versions, readModels, farBehind), position, notifications);
    }
}
