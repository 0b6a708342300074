package dev.cairn.server.restore;

import dev.cairn.command.RuleTables;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCodec;
import dev.cairn.events.UnreadableEventException;
import dev.cairn.server.eventfile.Envelope;
import dev.cairn.server.eventfile.NdjsonReader;
import dev.cairn.server.eventfile.UnusableFileException;
import dev.cairn.server.log.LogNotEmptyException;
import dev.cairn.server.postgres.PostgresAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Puts the events of a file into an empty log as they were: with their ids, positions, places in their streams and times. The
 * tables of the rules are filled with them, and rows of imported files are recognised again; the projections then take them
 * in by themselves. It is one transaction: where anything is wrong with the file, nothing is left. Whoever wants to append
 * meanwhile waits.
 */
public final class Restoring {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 5000;

    private final JdbcTemplate jdbc;
    private final RuleTables rules;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private final LogRows rows = new LogRows();
    private long restored;

    private Restoring(Connection connection) {
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.rules = new RuleTables(jdbc);
    }

    /**
     * What is in the log now.
     *
     * @param events how many events
     * @param lastPosition the position of the last one; 0 where there is none
     */
    public record Restored(long events, long lastPosition) {}

    /**
     * Restores.
     *
     * @param file at its first event
     * @param progress is told now and then how many events there are
     * @throws LogNotEmptyException where the log has something in it
     * @throws UnusableFileException where the file is not what an export wrote, or this version cannot read its events
     */
    public static Restored restore(PostgresAccess database, NdjsonReader file, LongConsumer progress)
            throws SQLException, IOException {
        try (Connection connection = database.connect(PATIENCE)) {
            connection.setAutoCommit(false);
            Restoring restoring = new Restoring(connection);
            restoring.requireEmpty();
            long last = restoring.take(file, progress);
            restoring.recogniseImports();
            connection.commit();
            connection.setAutoCommit(true);
            restoring.jdbc.execute("vacuum (analyze) log.event");
            return new Restored(restoring.restored, last);
        }
    }

    private void requireEmpty() {
        jdbc.execute("lock table log.event in share row exclusive mode");
        Boolean filled = jdbc.queryForObject("select exists (select from log.event)", Boolean.class);
        if (Boolean.TRUE.equals(filled)) {
            throw new LogNotEmptyException();
        }
    }

    private long take(NdjsonReader file, LongConsumer progress) throws IOException {
        long last = 0;
        for (Envelope event = file.next(); event != null; event = file.next()) {
            events.add(read(event));
            rows.add(event);
            last = event.position();
            if (events.size() >= BATCH) {
                flush();
                progress.accept(restored);
            }
        }
        flush();
        progress.accept(restored);
        if (last > 0) {
            jdbc.queryForObject("select setval(pg_get_serial_sequence('log.event', 'position'), ?)", Long.class, last);
        }
        return last;
    }

    private DomainEvent read(Envelope envelope) {
        long expected = sequences.merge(envelope.streamId(), 1L, Long::sum) - 1;
        if (envelope.sequence() != expected) {
            throw new UnusableFileException(
                    envelope.line(),
                    "the stream " + envelope.streamId() + " has a gap or a place taken twice: it goes on with sequence "
                            + envelope.sequence() + ", where " + expected + " is next.");
        }
        DomainEvent event;
        try {
            event = EventCodec.read(envelope.name(), envelope.revision(), envelope.data());
        } catch (UnreadableEventException e) {
            throw new UnusableFileException(envelope.line(), "its event cannot be read: " + e.getMessage());
        }
        if (!event.streamId().equals(envelope.streamId())) {
            throw new UnusableFileException(
                    envelope.line(),
                    "its event is about " + event.streamId() + ", and the line about " + envelope.streamId() + ".");
        }
        return event;
    }

    private void flush() {
        if (events.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Long>) rows::copy);
        rules.apply(events);
        restored += events.size();
        events.clear();
    }

    /** A file that was imported, and is imported again, changes nothing: as it was before. */
    private void recogniseImports() {
        String imported =
                " from log.event where metadata ->> 'source' = 'import' and metadata ->> 'correlationId' is not null ";
        jdbc.update("insert into imports.import (import_id, file, actor, imported_at)"
                + " select metadata ->> 'correlationId', coalesce(min(metadata ->> 'importFile'), ''),"
                + " coalesce(min(metadata ->> 'actor'), ''), min(recorded_at)" + imported + "group by 1");
        jdbc.update("insert into imports.row (row_key, import_id)"
                + " select metadata ->> 'requestId', min(metadata ->> 'correlationId')" + imported
                + "and metadata ->> 'requestId' is not null group by 1");
    }
}
