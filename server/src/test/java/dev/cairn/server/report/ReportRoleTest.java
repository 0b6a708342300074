package dev.cairn.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.reporting.ReportingSchema;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** The role of reports where Cairn is no superuser: with the right to make roles, and without it. */
class ReportRoleTest {

    private static int number;

    private HikariDataSource superuser;
    private HikariDataSource owner;
    private PostgresAccess access;
    private String name;

    @BeforeEach
    void aDatabaseOfAnOrdinaryUser() {
        PostgresAccess server = TestPostgres.emptyDatabase();
        name = "ordinary_" + ++number;
        superuser = TestPostgres.pool(server, 1);
        JdbcTemplate jdbc = new JdbcTemplate(superuser);
        jdbc.execute("create role " + name + " login password 'sample'");
        jdbc.execute("create database " + name + " owner " + name);
        access =
                new PostgresAccess(server.url().substring(0, server.url().lastIndexOf('/') + 1) + name, name, "sample");
        owner = TestPostgres.pool(access, 2);
        Flyway.configure().dataSource(owner).load().migrate();
        new ReportingSchema(new JdbcTemplate(owner), new JdbcTransactionManager(owner)).bringUpToDate();
    }

    @AfterEach
    void close() {
        owner.close();
        superuser.close();
    }

    private static ReportSettings settings(@Nullable String username, @Nullable String password) {
        return new ReportSettings(
                username, password, 1, Duration.ofSeconds(2), Duration.ofSeconds(5), 100, DataSize.ofMegabytes(1));
    }

    private Optional<PostgresAccess> prepared(ReportSettings settings) {
        return new ReportRole(new JdbcTemplate(owner), new JdbcTransactionManager(owner), access, settings).prepare();
    }

    private long positionAs(PostgresAccess role) {
        try (ReportDatabase database = new ReportDatabase(role, () -> 0, settings(null, null))) {
            return database.from(Viewpoint.present(Instant.now()), (connection, state) -> state.position());
        }
    }

    @Test
    void isMadeByAnOwnerWhoMayMakeRoles() {
        new JdbcTemplate(superuser).execute("alter role " + name + " createrole");

        PostgresAccess first = prepared(settings(null, null)).orElseThrow();
        PostgresAccess again = prepared(settings(null, null)).orElseThrow();

        assertThat(first.username()).isEqualTo(name + "_report");
        assertThat(again).isEqualTo(first);
        assertThat(positionAs(first)).isEqualTo(-1);
    }

    @Test
    void isMissedWhereTheOwnerMayNotMakeIt() {
        assertThat(prepared(settings(null, null))).isEmpty();

        try (ReportDatabase database = new ReportDatabase(null, () -> 0, settings(null, null))) {
            assertThatThrownBy(() ->
                            database.from(Viewpoint.present(Instant.now()), (connection, state) -> state.position()))
                    .isInstanceOfSatisfying(
                            RequestRefusedException.class,
                            refused -> assertThat(refused.problem()).isEqualTo(Problem.REPORTS_OFF));
        }
    }

    @Test
    void asksAgainWherePostgresGaveItUpForAnother() {
        new JdbcTemplate(superuser).execute("alter role " + name + " createrole");
        List<Long> asked = new ArrayList<>();

        try (ReportDatabase database =
                new ReportDatabase(prepared(settings(null, null)).orElseThrow(), () -> 0, settings(null, null))) {
            database.from(Viewpoint.present(Instant.now()), (connection, state) -> {
                asked.add(state.position());
                if (asked.size() == 1) {
                    throw new SQLException("deadlock detected", "40P01");
                }
                return state.position();
            });
        }

        assertThat(asked).hasSize(2);
    }

    @Test
    void asksAgainWhereTheTablesWereSwitchedMeanwhile() {
        new JdbcTemplate(superuser).execute("alter role " + name + " createrole");
        AtomicLong switches = new AtomicLong();
        List<Long> asked = new ArrayList<>();

        try (ReportDatabase database =
                new ReportDatabase(prepared(settings(null, null)).orElseThrow(), switches::get, settings(null, null))) {
            database.from(Viewpoint.present(Instant.now()), (connection, state) -> {
                asked.add(switches.get());
                // The first time, somebody switches before the answer is there.
                switches.compareAndSet(0, 1);
                return state.position();
            });
        }

        assertThat(asked).containsExactly(0L, 1L);
    }

    @Test
    void canBeMadeByHand() {
        new JdbcTemplate(superuser).execute("create role " + name + "_by_hand with login noinherit password 'by hand'");

        PostgresAccess role = prepared(settings(name + "_by_hand", "by hand")).orElseThrow();

        assertThat(positionAs(role)).isEqualTo(-1);
    }

    @Test
    void isBoundWhoeverSignsInWithIt() {
        new JdbcTemplate(superuser).execute("alter role " + name + " createrole");
        PostgresAccess role = prepared(settings(null, null)).orElseThrow();

        try (HikariDataSource notebook = TestPostgres.pool(role, 1)) {
            JdbcTemplate jdbc = new JdbcTemplate(notebook);
            List<String> bounds = List.of(
                    String.valueOf(jdbc.queryForObject("show statement_timeout", String.class)),
                    String.valueOf(jdbc.queryForObject("show default_transaction_read_only", String.class)),
                    String.valueOf(jdbc.queryForObject("show search_path", String.class)));
            assertThat(bounds).containsExactly("1min", "on", "reporting");
            assertThat(jdbc.queryForObject("select count(*) from event", Long.class))
                    .isZero();
            assertThatThrownBy(() -> jdbc.queryForList("select * from people.person"))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> jdbc.queryForList("select * from access.report_role"))
                    .hasStackTraceContaining("permission denied");
        }
    }
}
