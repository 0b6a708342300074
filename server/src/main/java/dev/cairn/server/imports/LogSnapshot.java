package dev.cairn.server.imports;

import dev.cairn.events.EventCodec;
import dev.cairn.server.log.EventLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log as one transaction sees it. The transaction keeps one snapshot, so that everything that is read belongs together;
 * whether others have gone on since can be asked later.
 */
final class LogSnapshot implements LoggedEvents {

    /** What other streams, or names, depend on: everything but the details of goals. */
    private static final Set<String> FRAME_OF_GOALS = Set.of(
            "objective.objective-set",
            "objective.objective-reworded",
            "objective.objective-moved",
            "objective.key-result-added",
            "objective.key-result-reworded",
            "objective.initiative-added",
            "objective.objective-aligned",
            "objective.alignment-withdrawn");

    private static final String IS_FRAME = "(stream_id not like 'objective:%' or name = any(:goals))";

    private final JdbcClient jdbc;
    private final String table;
    private final EventLog.Sight sight;

    /** @param settled what the log gave before the transaction began, see {@link EventLog#settle()} */
    LogSnapshot(JdbcClient jdbc, EventLog log, long settled) {
        this.jdbc = jdbc;
        this.table = log.table();
        this.sight = log.sight(settled);
    }

    @Override
    public void frame(Consumer<Logged> consumer) {
        jdbc.sql("select sequence, recorded_at, name, revision, data from " + table + " where " + IS_FRAME
                        + " order by position")
                .param("goals", FRAME_OF_GOALS.toArray(String[]::new))
                .withFetchSize(1000)
                .query((RowCallbackHandler) row -> consumer.accept(logged(row)));
    }

    @Override
    public @Nullable String streamOf(String eventId) {
        return jdbc.sql("select stream_id from " + table + " where event_id = :event")
                .param("event", eventId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    @Override
    public List<Logged> stream(String streamId) {
        return jdbc.sql("select sequence, recorded_at, name, revision, data from " + table
                        + " where stream_id = :stream order by sequence")
                .param("stream", streamId)
                .query((row, number) -> logged(row))
                .list();
    }

    /** Whether anything that names and other streams depend on has come into the log since; asked by another transaction. */
    boolean isFrameOutdated() {
        return sight.outdated((stream, name) -> !stream.startsWith("objective:") || FRAME_OF_GOALS.contains(name));
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EventCodec.read(row.getString("name"), row.getInt("revision"), row.getString("data")));
    }
}
