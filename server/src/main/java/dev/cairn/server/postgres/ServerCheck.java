package dev.cairn.server.postgres;

import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a PostgreSQL before anything is written there: does it answer, is it new enough, does it keep what it confirms? */
final class ServerCheck {

    /** The oldest major version that Cairn is made for. */
    static final int OLDEST = 16;

    private static final String JDBC = "jdbc:postgresql://";
    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);

    private ServerCheck() {}

    /** @throws StartRefusedException where Cairn cannot or should not work with it */
    static void require(PostgresAccess access, Duration within, boolean requireDurable) {
        if (!access.url().startsWith(JDBC)) {
            throw new StartRefusedException(
                    ExitCode.MISCONFIGURED,
                    "CAIRN_POSTGRES_URL has to begin with " + JDBC + ", and is " + access.url() + ".");
        }
        try (Connection connection = access.connect(within);
                Statement statement = connection.createStatement()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion(), show(statement, "server_version"));
            requireDurable(statement, requireDurable);
        } catch (SQLException e) {
            throw refused(access, e);
        }
    }

    static void requireVersion(int major, String version) {
        if (major < OLDEST) {
            throw new StartRefusedException(
                    ExitCode.POSTGRES_TOO_OLD,
                    "PostgreSQL there is version " + version + ", and Cairn needs " + OLDEST + " or newer.");
        }
    }

    private static void requireDurable(Statement statement, boolean required) throws SQLException {
        List<String> off = new ArrayList<>();
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (show(statement, setting).equals("off")) {
                off.add(setting);
            }
        }
        if (off.isEmpty()) {
            return;
        }
        String which = String.join(", ", off);
        if (required) {
            throw new StartRefusedException(
                    ExitCode.POSTGRES_NOT_DURABLE,
                    "PostgreSQL could lose what it has confirmed, for these settings are off: " + which
                            + "; turn them on, or accept the loss with CAIRN_POSTGRES_REQUIRE_DURABLE=false.");
        }
        LOG.warn("PostgreSQL may lose events that it has confirmed: {} off.", which);
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What a failed connection means to the person who starts Cairn. */
    static StartRefusedException refused(PostgresAccess access, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return new StartRefusedException(
                    ExitCode.POSTGRES_ACCESS_DENIED,
                    "PostgreSQL at " + access.url() + " does not let in " + access.username()
                            + "; look at CAIRN_POSTGRES_USERNAME and CAIRN_POSTGRES_PASSWORD.",
                    e);
        }
        if (state.equals("3D000")) {
            return new StartRefusedException(
                    ExitCode.POSTGRES_ACCESS_DENIED,
                    "PostgreSQL answers, but the database of " + access.url() + " is not there; create it first.",
                    e);
        }
        if (PSQLState.isConnectionError(state) || state.equals("57P03") || state.equals("53300") || state.isEmpty()) {
            return new StartRefusedException(
                    ExitCode.POSTGRES_UNREACHABLE,
                    "PostgreSQL at " + access.url()
                            + " does not answer; is it running, and is CAIRN_POSTGRES_URL right?",
                    e);
        }
        return new StartRefusedException(
                ExitCode.POSTGRES_UNREACHABLE, "PostgreSQL at " + access.url() + " cannot be used: " + oneLine(e), e);
    }

    private static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
