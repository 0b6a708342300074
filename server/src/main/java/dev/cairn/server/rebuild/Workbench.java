package dev.cairn.server.rebuild;

import dev.cairn.server.postgres.PostgresAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of one rebuild. They are its own, so that it takes none from those who ask and write; what runs on them can be
 * broken off. Their commits do not wait for the disk: what is lost with the machine is built again, and the switch, which is one of
 * the last, waits for all before it.
 */
final class Workbench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    /** In bytes, to sort the keys of an index with. */
    private static final long LEAST_MEMORY = 192L << 20;

    private final PostgresAccess access;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    Workbench(PostgresAccess access) {
        this.access = access;
    }

    /** Another connection; it is closed with this. */
    Connection connect() throws SQLException {
        Connection connection = access.connect(CONNECT_WITHIN);
        connections.add(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set application_name = 'cairn rebuild'");
            statement.execute("set synchronous_commit = off");
            statement.execute("set tcp_keepalives_idle = 15");
            // Two indexes are made at a time, so each by one process; and nothing here is worth being compiled.
            statement.execute("set max_parallel_maintenance_workers = 0");
            statement.execute("select set_config('maintenance_work_mem', greatest("
                    + "pg_size_bytes(current_setting('maintenance_work_mem')), " + LEAST_MEMORY
                    + ") / 1024 || 'kB', false)");
            statement.execute("set jit = off");
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        requireWhole();
        return connection;
    }

    /** Whether it was broken off. */
    boolean isBroken() {
        return broken;
    }

    /** @throws BrokenOffException where it was broken off */
    void requireWhole() {
        if (broken) {
            throw new BrokenOffException();
        }
    }

    /** Breaks off what runs; what would run next does not. */
    void breakOff() {
        broken = true;
        for (Connection connection : connections) {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                LOG.debug("A statement of a rebuild cannot be broken off; it ends by itself.", e);
            }
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("A connection of a rebuild cannot be closed.", e);
            }
        }
    }

    /** The rebuild was broken off on purpose. */
    static final class BrokenOffException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOffException() {
            super("The rebuild was broken off.");
        }
    }
}
