package dev.cairn.server.bench;

import dev.cairn.server.postgres.PostgresAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * What PostgreSQL alone manages: a row as large as that of an event, inserted and committed by itself, with nobody who
 * authenticates, decides or answers. No Cairn on the same PostgreSQL can be faster.
 */
enum Floor {
    /** Rows that have an id and nothing else that has to be kept in order. */
    UNORDERED("bench.unordered", "PostgreSQL alone"),
    /** Rows with all that the log has: a position, the transaction's id, a place in a stream that is taken only once. */
    ORDERED("bench.ordered", "PostgreSQL alone, ordered as the log");

    private static final String COLUMNS = "stream_id, sequence, event_id, recorded_at, name, revision, data, metadata";

    private final String table;
    private final String title;

    Floor(String table, String title) {
        this.table = table;
        this.title = title;
    }

    /** What it is called in a report. */
    String title() {
        return title;
    }

    /** Makes the tables that are written to. */
    static void prepare(PostgresAccess database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.ordered (like log.event including all)");
            statement.execute("create table bench.unordered as select " + COLUMNS + " from log.event limit 0");
            statement.execute("alter table bench.unordered add primary key (event_id)");
        }
    }

    /**
     * Those who write.
     *
     * @param data the data of an event, of the usual size
     * @param metadata the metadata of an event, of the usual size
     */
    Client.Maker clients(PostgresAccess database, String data, String metadata) {
        return number -> new Writer(connect(database), data, metadata);
    }

    private static Connection connect(PostgresAccess database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.username(), database.password());
    }

    private final class Writer implements Client {

        private final Connection connection;
        private final PreparedStatement insert;
        private final String data;
        private final String metadata;

        Writer(Connection connection, String data, String metadata) throws SQLException {
            this.connection = connection;
            this.data = data;
            this.metadata = metadata;
            // By itself, each statement is a transaction.
            insert = connection.prepareStatement("insert into " + table + " (" + COLUMNS
                    + ") values (?, 0, ?, now(), 'objective.check-in-recorded', 1, ?::json, ?::json)");
        }

        @Override
        public void act() throws SQLException {
            insert.setString(1, "objective:" + UUID.randomUUID());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setString(3, data);
            insert.setString(4, metadata);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
