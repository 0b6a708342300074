package dev.cairn.server.projection;

import dev.cairn.query.Memory;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projections;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import dev.cairn.server.log.EventLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether all read models are what the log makes of them: it projects the log into a second database, where nothing was
 * ever interrupted, and compares all rows of all tables of the projections. Readers and writers go on meanwhile.
 *
 * <p>It can be asked several times, and projects only what has come since.
 */
public final class ProjectionComparison {

    private static final int BATCH = 1000;
    /** How long a gap in the log is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration HELD_BACK = Duration.ofMillis(20);

    private final DataSource kept;
    private final DataSource second;
    private final List<String> schemas;
    private final ProjectionPosition projected;
    private final Projections projections;
    private final TransactionTemplate transaction;

    /**
     * @param kept the database with the read models to be looked at
     * @param second a database with the same tables, in which nothing is projected yet
     */
    public ProjectionComparison(DataSource kept, DataSource second) {
        this.kept = kept;
        this.second = second;
        JdbcTemplate template = new JdbcTemplate(second);
        JdbcClient jdbc = JdbcClient.create(template);
        this.projected = new ProjectionPosition(jdbc);
        List<Projector> projectors = ReadModels.SHIPPED.projectors(template, Schemas.LIVE, Memory.ofHeap());
        this.schemas = projectors.stream().map(Projector::name).toList();
        this.projections = new Projections(projected, projectors);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(second));
    }

    /**
     * What was found.
     *
     * @param position the position of the log that both sides were at
     * @param differences empty where all is well
     */
    public record Result(long position, List<Difference> differences) {}

    /**
     * Compares.
     *
     * @param log what the read models are made from
     * @param most how many differences are of interest at most
     */
    public Result compare(EventLog log, int most) throws SQLException {
        // Most of the way before the snapshot is taken, so that it is held for a short time only.
        projectTo(log, position(kept));
        try (Connection snapshot = kept.getConnection();
                Connection fresh = second.getConnection()) {
            keepOneSnapshot(snapshot);
            long position = position(new SingleConnectionDataSource(snapshot, true));
            projectTo(log, position);
            keepOneSnapshot(fresh);
            List<Difference> found = new ArrayList<>();
            new TableComparison(snapshot, fresh).compare(schemas, difference -> {
                if (found.size() < most) {
                    found.add(difference);
                }
            });
            snapshot.rollback();
            fresh.rollback();
            return new Result(position, List.copyOf(found));
        }
    }

    private void projectTo(EventLog log, long position) {
        Instant patience = Instant.now().plus(PATIENCE);
        for (long from = projected.current(); from < position; from = projected.current()) {
            List<RecordedEvent> batch = log.after(Math.max(0, from), BATCH).stream()
                    .takeWhile(event -> event.position() <= position)
                    .toList();
            if (batch.isEmpty() && log.heldBack() && Instant.now().isBefore(patience)) {
                // This reader has not passed that gap before, as that of the read models has: it has to see who is
                // still writing.
                LockSupport.parkNanos(HELD_BACK.toNanos());
                continue;
            }
            if (batch.isEmpty()) {
                throw new IllegalStateException("The read models are at position " + position
                        + ", and the log has nothing between " + from + " and there.");
            }
            transaction.executeWithoutResult(status -> projections.project(batch));
        }
    }

    private static long position(DataSource database) {
        return new ProjectionPosition(JdbcClient.create(database)).current();
    }

    private static void keepOneSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
}
