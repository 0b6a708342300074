package dev.cairn.query.journal;

import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import dev.cairn.query.Timestamps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads events back from the journal. */
public final class Journal {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    /** The name of most events. */
    private static final String CHECK_IN = EventCatalogue.name(CheckInRecorded.class);

    private final JdbcClient jdbc;
    private final String events;

    /** The journal that is shown. */
    public Journal(JdbcClient jdbc) {
        this(jdbc, Schemas.LIVE);
    }

    /** @param schemas says which one is read */
    public Journal(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.events =
                "select position, event_id, stream_id, sequence, recorded_at, name, revision, data, metadata from "
                        + schemas.of("journal") + ".event ";
    }

    /** All events of a stream, by position. */
    public List<RecordedEvent> ofStream(String streamId) {
        return jdbc.sql(events + "where stream_id = :stream order by position")
                .param("stream", streamId)
                .query(Journal::event)
                .list();
    }

    /**
     * All events of some streams, by position.
     *
     * @param upTo the last position that counts
     */
    public List<RecordedEvent> ofStreams(Collection<String> streamIds, long upTo) {
        return jdbc.sql(events + "where stream_id = any(:streams) and position <= :upTo order by position")
                .param("streams", streamIds.toArray(String[]::new))
                .param("upTo", upTo)
                .query(Journal::event)
                .list();
    }

    /**
     * All events of some key results, by position: of the other key results of their goals there are none.
     *
     * @param streamIds the goals that they are of
     * @param upTo the last position that counts
     */
    public List<RecordedEvent> ofKeyResults(Collection<String> streamIds, Collection<String> keyResultIds, long upTo) {
        return jdbc.sql(events + "where stream_id = any(:streams) and key_result_id = any(:keyResults)"
                        + " and position <= :upTo order by position")
                .param("streams", streamIds.toArray(String[]::new))
                .param("keyResults", keyResultIds.toArray(String[]::new))
                .param("upTo", upTo)
                .query(Journal::event)
                .list();
    }

    /**
     * All events of these kinds, by position.
     *
     * @param names their stored names
     * @param upTo the last position that counts
     */
    public List<RecordedEvent> named(Collection<String> names, long upTo) {
        // Said in the statement, so that the index that does without check-ins can be taken.
        String others = names.contains(CHECK_IN) ? "" : "name <> '" + CHECK_IN + "' and ";
        return jdbc.sql(events + "where " + others + "name = any(:names) and position <= :upTo order by position")
                .param("names", names.toArray(String[]::new))
                .param("upTo", upTo)
                .query(Journal::event)
                .list();
    }

    /**
     * The events that follow a position, by position.
     *
     * @param after the position before the first one; -1 for the beginning
     * @param limit how many at most
     */
    public List<RecordedEvent> after(long after, int limit) {
        return jdbc.sql(events + "where position > :after order by position limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(Journal::event)
                .list();
    }

    private static RecordedEvent event(ResultSet row, int number) throws SQLException {
        return new RecordedEvent(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                Timestamps.instant(row, "recorded_at"),
                EventCodec.read(row.getString("name"), row.getInt("revision"), row.getString("data")),
                JSON.readValue(row.getString("metadata"), STRINGS));
    }
}
