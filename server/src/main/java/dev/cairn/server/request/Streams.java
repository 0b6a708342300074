package dev.cairn.server.request;

import dev.cairn.events.MetadataKeys;
import dev.cairn.server.log.EventLog;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Looks into single streams of the log. They are short. */
final class Streams {

    private final EventLog log;
    private final JdbcClient jdbc;

    Streams(EventLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** The last event of a stream. */
    Optional<Place> end(String streamId) {
        return jdbc.sql("select position, sequence from " + log.table()
                        + " where stream_id = :stream order by sequence desc limit 1")
                .param("stream", streamId)
                .query((row, number) -> new Place(row.getLong("position"), row.getLong("sequence")))
                .optional();
    }

    /** The last event that a request led to. */
    Optional<Place> of(String streamId, String actor, String requestId) {
        Optional<Place> found = find(streamId, actor, requestId);
        if (found.isEmpty()) {
            // It was committed, and is not where SQL finds it yet.
            log.settle();
            found = find(streamId, actor, requestId);
        }
        return found;
    }

    private Optional<Place> find(String streamId, String actor, String requestId) {
        StatementSpec query = jdbc.sql("select position, sequence from " + log.table() + " where stream_id = :stream"
                + " and metadata ->> '" + MetadataKeys.REQUEST_ID + "' = :request"
                + " and metadata ->> '" + MetadataKeys.ACTOR + "' = :actor order by sequence desc limit 1");
        return query.param("stream", streamId)
                .param("request", requestId)
                .param("actor", actor)
                .query((row, number) -> new Place(row.getLong("position"), row.getLong("sequence")))
                .optional();
    }
}
