package dev.cairn.server.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** Somebody who appends to the log in a transaction whose every step the test decides. */
final class Writer implements AutoCloseable {

    private static final String APPEND = """
            insert into log.event (stream_id, sequence, event_id, recorded_at, name, revision, data, metadata)
            values (?, 0, ?, now(), 'team.team-formed', 1, '{}', '{}')
            returning position
            """;

    private final Connection connection;

    Writer(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
    }

    /** Takes a transaction id, as any writing statement does. */
    long takeTransactionId() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id()::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Gives the position that it drew. */
    long append() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, "team:" + UUID.randomUUID());
            statement.setString(2, UUID.randomUUID().toString());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Keeps the transaction open for a while, in the database. */
    void linger(int millis) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_sleep(" + millis / 1000.0 + ")");
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollBack() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
