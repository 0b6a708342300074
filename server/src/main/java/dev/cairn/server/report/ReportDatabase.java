package dev.cairn.server.report;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.command.RuleBroken;
import dev.cairn.query.Viewpoint;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The connections that reports have, few and of their own: whatever they do, the rest of Cairn has all of its. Each report runs in a
 * read-only transaction of one state of the tables, with the viewpoint in the settings of that transaction.
 */
final class ReportDatabase implements AutoCloseable {

    /** How often a question is asked again where the tables were switched under it. */
    private static final int AGAIN = 2;

    private final @Nullable HikariDataSource pool;
    private final LongSupplier generation;
    private final ReportSettings settings;

    /** @param generation counted up where the tables are made anew from the same events */
    ReportDatabase(@Nullable PostgresAccess access, LongSupplier generation, ReportSettings settings) {
        this.generation = generation;
        this.settings = settings;
        this.pool = access == null ? null : pool(access, settings);
    }

    private static HikariDataSource pool(PostgresAccess access, ReportSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("reports");
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(0);
        config.setConnectionTimeout(settings.waitFor().toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "cairn reports");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // What is larger is not even read.
        config.addDataSourceProperty(
                "maxResultBuffer", Long.toString(settings.largest().toBytes()));
        // A statement that is kept prepared would be planned for other settings.
        config.addDataSourceProperty("prepareThreshold", "0");
        return new HikariDataSource(config);
    }

    /** What is done with a connection that looks from there. */
    @FunctionalInterface
    interface Question<T> {

        /** @param state what it looks at */
        T ask(Connection connection, State state) throws SQLException;
    }

    /**
     * What a question looks at.
     *
     * @param position the position of the log that the tables are at
     * @param claims whether anything in the log was claimed to be known at another time than it was recorded
     */
    record State(long position, boolean claims) {}

    /**
     * Asks from a viewpoint. What was asked while other tables came into the place of those that are shown may have seen some of each,
     * and is asked again.
     *
     * @throws RequestRefusedException where all connections are at work, or reports cannot be run here
     * @throws dev.cairn.command.RuleBroken where the statement is refused or fails
     */
    <T> T from(Viewpoint viewpoint, Question<T> question) {
        for (int left = AGAIN; ; left--) {
            long before = generation.getAsLong();
            try {
                T answer = once(viewpoint, question);
                if (left == 0 || generation.getAsLong() == before) {
                    return answer;
                }
            } catch (RuleBroken refused) {
                if (left == 0 || generation.getAsLong() == before) {
                    throw refused;
                }
            } catch (ConcurrencyFailureException overtaken) {
                if (left == 0) {
                    throw overtaken;
                }
            }
        }
    }

    private <T> T once(Viewpoint viewpoint, Question<T> question) {
        if (pool == null) {
            throw new RequestRefusedException(
                    Problem.REPORTS_OFF,
                    "PostgreSQL has no role for reports, and Cairn may not make it; whoever operates Cairn finds in"
                            + " docs/operations.md how to make it.");
        }
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                look(connection, viewpoint, settings.timeout());
                return question.ask(connection, state(connection, viewpoint));
            } finally {
                rollBack(connection);
            }
        } catch (SQLTransientConnectionException busy) {
            throw new RequestRefusedException(
                    Problem.REPORTS_BUSY, "All " + settings.connections() + " connections for reports are at work.");
        } catch (SQLException e) {
            throw SqlRefusals.of(e, settings);
        }
    }

    private static void look(Connection connection, Viewpoint viewpoint, Duration timeout) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("""
                select set_config('cairn.as_of', ?, true), set_config('cairn.known_at', ?, true),
                    set_config('cairn.now', ?, true), set_config('cairn.witnessed', ?, true),
                    set_config('statement_timeout', ?, true), set_config('timezone', reporting.zone(), true),
                    set_config('enable_nestloop', 'off', true)
                """)) {
            set.setString(1, said(viewpoint.asOf()));
            set.setString(2, said(viewpoint.knownAt()));
            set.setString(3, said(viewpoint.now()));
            set.setString(4, Boolean.toString(viewpoint.witnessed()));
            set.setString(5, Long.toString(timeout.toMillis()));
            set.executeQuery().close();
        }
    }

    private static String said(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }

    private static State state(Connection connection, Viewpoint viewpoint) throws SQLException {
        String claims = viewpoint.knownAt() == null || viewpoint.witnessed() ? "false" : "claims";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select position, " + claims + " from reporting.position")) {
            row.next();
            return new State(row.getLong(1), row.getBoolean(2));
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // It is broken, and the pool lets go of it.
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
