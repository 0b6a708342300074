package dev.cairn.server.log;

import dev.cairn.events.EventCodec;
import dev.cairn.query.RecordedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the log stream by stream, on a connection of its own: those that began first come first. It holds some streams at a time,
 * however long the log is, and no transaction for long.
 */
public final class StreamReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final int STREAMS_AT_ONCE = 64;
    private static final int ROWS_A_FETCH = 2000;
    /** Streams are handed on together until there are that many events. */
    private static final int ENOUGH = 500;

    private static final int MICROS = 1_000_000;

    private final Connection connection;
    private final String table;

    /** @param table where events are, with the columns of {@code log.event} but the transaction */
    public StreamReader(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /**
     * Reads all streams, each up to a position at or before which nothing will still appear: those of cycles first, for what a
     * goal's event changes depends on the last day of its cycle, and nothing in a log says that a cycle begins before its goals.
     *
     * @param taking takes whole streams, some at a time
     */
    public void read(long upTo, Consumer<List<RecordedEvent>> taking) throws SQLException {
        read("stream_id like 'cycle:%'", upTo, taking);
        read("stream_id not like 'cycle:%'", upTo, taking);
    }

    private void read(String which, long upTo, Consumer<List<RecordedEvent>> taking) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement();
                PreparedStatement beginnings = connection.prepareStatement("select stream_id, position from " + table
                        + " where " + which
                        + " and sequence = 0 and position > ? and position <= ? order by position limit "
                        + STREAMS_AT_ONCE);
                PreparedStatement events = connection.prepareStatement("select position, event_id, stream_id, sequence,"
                        + " (extract(epoch from recorded_at) * " + MICROS + ")::bigint as recorded_at,"
                        + " name, revision, data::text as data, metadata::text as metadata from " + table
                        + " where stream_id = any(?) and position <= ? order by stream_id, sequence")) {
            // Through indexes: a young table has not been counted yet, and would be read whole each time.
            settings.execute("set enable_seqscan = off");
            events.setFetchSize(ROWS_A_FETCH);
            long after = 0;
            List<String> streams = new ArrayList<>();
            do {
                streams.clear();
                beginnings.setLong(1, after);
                beginnings.setLong(2, upTo);
                try (ResultSet rows = beginnings.executeQuery()) {
                    while (rows.next()) {
                        streams.add(rows.getString(1));
                        after = rows.getLong(2);
                    }
                }
                events.setArray(1, connection.createArrayOf("text", streams.toArray()));
                events.setLong(2, upTo);
                try (ResultSet rows = events.executeQuery()) {
                    handOn(rows, taking);
                }
                connection.commit();
            } while (streams.size() == STREAMS_AT_ONCE);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void handOn(ResultSet rows, Consumer<List<RecordedEvent>> taking) throws SQLException {
        List<RecordedEvent> together = new ArrayList<>();
        while (rows.next()) {
            RecordedEvent event = event(rows);
            if (together.size() >= ENOUGH && event.sequence() == 0) {
                taking.accept(together);
                together = new ArrayList<>();
            }
            together.add(event);
        }
        if (!together.isEmpty()) {
            taking.accept(together);
        }
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        long recordedAt = row.getLong(5);
        return new RecordedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                Instant.ofEpochSecond(
                        Math.floorDiv(recordedAt, MICROS), Math.floorMod(recordedAt, (long) MICROS) * 1000),
                EventCodec.read(row.getString(6), row.getInt(7), row.getString(8)),
                JSON.readValue(row.getString(9), STRINGS));
    }
}
