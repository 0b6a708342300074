package dev.cairn.server.cli;

import dev.cairn.server.postgres.PostgresAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * The database of a Cairn that runs, for commands that go past the API: the embedded one of the data directory, or the one that
 * {@code CAIRN_POSTGRES_URL} names.
 */
public final class LocalDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LocalDatabase() {}

    /**
     * The way into it.
     *
     * @param purpose what it is for, as the beginning of a sentence
     * @throws CommandFailure where no Cairn runs there, or it keeps its log elsewhere
     */
    public static PostgresAccess of(Terminal terminal, String purpose) {
        if ("axon-server".equalsIgnoreCase(terminal.environment().get("CAIRN_EVENT_STORE"))) {
            throw new CommandFailure(ExitCode.USAGE, purpose + " is for a Cairn that keeps its log in PostgreSQL.");
        }
        String url = terminal.environment().getOrDefault("CAIRN_POSTGRES_URL", "");
        try {
            PostgresAccess access = url.isBlank()
                    ? PostgresAccess.embeddedIn(terminal.dataDirectory())
                    : new PostgresAccess(
                            url,
                            terminal.environment().getOrDefault("CAIRN_POSTGRES_USERNAME", ""),
                            terminal.environment().getOrDefault("CAIRN_POSTGRES_PASSWORD", ""));
            requireLog(access);
            return access;
        } catch (IOException | SQLException e) {
            String where = url.isBlank() ? "the data directory " + terminal.dataDirectory() : "the database " + url;
            throw new CommandFailure(
                    ExitCode.NOT_REACHABLE,
                    "No Cairn runs on " + where + "; start one with `cairn run`, or set "
                            + (url.isBlank() ? "CAIRN_HOME." : "CAIRN_POSTGRES_URL."));
        }
    }

    /** @throws SQLException also where the database answers, and no Cairn has ever been started on it */
    private static void requireLog(PostgresAccess access) throws SQLException {
        try (Connection connection = access.connect(PATIENCE);
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select 1 from log.event limit 1");
        }
    }
}
