package dev.cairn.server.report;

import dev.cairn.server.postgres.PostgresAccess;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What reports run with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    /** The template comes after the migrations, which make what is granted here. */
    @Bean
    ReportDatabase reportDatabase(
            JdbcTemplate jdbc, DataSource database, PostgresAccess access, ReportSettings settings) {
        return new ReportDatabase(
                new ReportRole(jdbc, new JdbcTransactionManager(database), access, settings)
                        .prepare()
                        .orElse(null),
                () -> Objects.requireNonNull(jdbc.queryForObject(
                        "select generation from projection.position where reader = 'live'", Long.class)),
                settings);
    }

    @Bean
    ReportRuns reportRuns(DataSource cairn, ReportDatabase database, ReportSettings settings) {
        return new ReportRuns(new ReportAdmission(cairn, settings), database, settings);
    }
}
