package dev.cairn.server.web;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a thing after somebody read it. */
@Component
final class ChangesSince {

    /** More than anybody reads before reading the thing itself again. */
    private static final int MOST = 20;

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final EventLog log;
    private final ProjectionPosition shown;
    private final JsonMapper mapper;

    ChangesSince(JdbcClient jdbc, EventLog log, ProjectionPosition shown, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.log = log;
        this.shown = shown;
        this.mapper = mapper;
    }

    /**
     * One change.
     *
     * @param revision what it led to
     * @param position its place in the log
     * @param change what was done: {@code key-result-retargeted}
     * @param at when it was recorded
     * @param actor who did it, by id
     * @param handle who did it, by handle; left out where the person was erased
     * @param changes what it was before and after, by field
     */
    record Change(
            long revision,
            long position,
            String change,
            Instant at,
            @Nullable String actor,
            @Nullable String handle,
            @Nullable JsonNode changes) {}

    /** The changes of a thing after a revision, oldest first, twenty at most. */
    List<Change> of(String streamId, long revision) {
        try {
            shown.awaitAtLeast(log.last(), WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return jdbc.sql("""
                        select event.sequence, event.position, split_part(event.name, '.', 2) as change,
                               event.recorded_at, event.actor, person.handle, entry.changes
                        from journal.event event
                        left join audit.entry entry on entry.position = event.position
                        left join people.person person on person.person_id = event.actor
                        where event.stream_id = :stream and event.sequence > :revision
                        order by event.sequence limit :most""")
                .param("stream", streamId)
                .param("revision", revision)
                .param("most", MOST)
                .query((row, number) -> {
                    String changes = row.getString("changes");
                    return new Change(
                            row.getLong("sequence"),
                            row.getLong("position"),
                            row.getString("change"),
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getString("actor"),
                            row.getString("handle"),
                            changes == null ? null : mapper.readTree(changes));
                })
                .list();
    }
}
