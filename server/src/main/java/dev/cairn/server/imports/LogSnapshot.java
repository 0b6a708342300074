package dev.cairn.server.imports;

import dev.cairn.events.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log as one transaction sees it. The transaction keeps one snapshot, so that everything that is read belongs together;
 * whether others have gone on since can be asked later.
 */
final class LogSnapshot implements LoggedEvents {

    /** What other streams, or names, depend on: everything but the details of goals. */
    private static final List<String> FRAME_OF_GOALS = List.of(
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
    private final long settledPosition;
    private final String snapshot;

    /** @param settledPosition nothing at or before this position will still appear in the log */
    LogSnapshot(JdbcClient jdbc, long settledPosition) {
        this.jdbc = jdbc;
        this.settledPosition = settledPosition;
        this.snapshot = jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    @Override
    public void frame(Consumer<Logged> consumer) {
        jdbc.sql("select sequence, recorded_at, name, revision, data from log.event where " + IS_FRAME
                        + " order by position")
                .param("goals", FRAME_OF_GOALS.toArray(String[]::new))
                .withFetchSize(1000)
                .query((RowCallbackHandler) row -> consumer.accept(logged(row)));
    }

    @Override
    public List<Logged> stream(String streamId) {
        return jdbc.sql("select sequence, recorded_at, name, revision, data from log.event"
                        + " where stream_id = :stream order by sequence")
                .param("stream", streamId)
                .query((row, number) -> logged(row))
                .list();
    }

    /** Whether anything that names and other streams depend on has come into the log since; asked by another transaction. */
    boolean isFrameOutdated() {
        return jdbc.sql("select exists (select 1 from log.event where position > :settled and " + IS_FRAME
                        + " and not pg_visible_in_snapshot(xid, :snapshot::pg_snapshot))")
                .param("settled", settledPosition)
                .param("goals", FRAME_OF_GOALS.toArray(String[]::new))
                .param("snapshot", snapshot)
                .query(Boolean.class)
                .single();
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EventCodec.read(row.getString("name"), row.getInt("revision"), row.getString("data")));
    }
}
