package dev.cairn.server.rebuild;

import dev.cairn.query.EmptyTables;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteBufferByteStreamWriter;

/**
 * Pours rows into empty tables by COPY, a part at a time and each part by itself, so that no transaction is open for long: while
 * one is, readers of the log wait where a position is missing. Rows are made by one thread and taken in by others meanwhile; what
 * waits between them is bounded.
 */
final class Pouring implements EmptyTables, AutoCloseable {

    private static final int PART = 1 << 19;
    private static final int WAITING = 8;
    private static final int WRITERS = 2;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Workbench workbench;
    private final List<Table> tables = new ArrayList<>();
    private final BlockingQueue<Part> parts = new ArrayBlockingQueue<>(WAITING);
    private final List<Thread> writers = new ArrayList<>();
    private volatile @Nullable Exception failure;

    /** @param last whether nothing comes any more */
    private record Part(String copy, ByteBuffer rows, boolean last) {

        private static Part end() {
            return new Part("", ByteBuffer.allocate(0), true);
        }
    }

    private record Table(String copy, BinaryRows rows) {

        private Part part() {
            return new Part(copy, ByteBuffer.wrap(rows.take()), false);
        }
    }

    Pouring(Workbench workbench) throws SQLException {
        this.workbench = workbench;
        for (int writer = 0; writer < WRITERS; writer++) {
            Connection connection = workbench.connect();
            writers.add(Thread.ofPlatform().name("rebuild-" + writer).start(() -> write(connection)));
        }
    }

    @Override
    public Consumer<List<@Nullable Object[]>> into(String name, Map<String, String> columns) {
        Table table = new Table(
                "copy " + name + " (" + String.join(", ", columns.keySet()) + ") from stdin (format binary)",
                new BinaryRows(List.copyOf(columns.values()), PART + PART / 4));
        tables.add(table);
        return rows -> {
            for (@Nullable Object[] row : rows) {
                table.rows.add(row);
            }
            if (table.rows.size() >= PART) {
                hand(table.part());
            }
        };
    }

    /** Waits until all is in the tables. */
    void finish() {
        tables.forEach(table -> hand(table.part()));
        writers.forEach(writer -> hand(Part.end()));
        try {
            for (Thread writer : writers) {
                writer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            workbench.breakOff();
        }
        requireWell();
    }

    private void hand(Part part) {
        try {
            do {
                requireWell();
            } while (!parts.offer(part, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            workbench.breakOff();
            workbench.requireWhole();
        }
    }

    private void requireWell() {
        workbench.requireWhole();
        Exception failed = failure;
        if (failed != null) {
            throw new IllegalStateException("Rows that were made cannot be written.", failed);
        }
    }

    private void write(Connection connection) {
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            for (Part part = parts.take(); !part.last; part = parts.take()) {
                postgres.getCopyAPI().copyIn(part.copy, new ByteBufferByteStreamWriter(part.rows));
            }
        } catch (SQLException | IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the writers, whatever they are at. */
    @Override
    public void close() {
        writers.forEach(Thread::interrupt);
    }
}
