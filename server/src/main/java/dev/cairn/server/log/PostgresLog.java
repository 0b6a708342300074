package dev.cairn.server.log;

import dev.cairn.query.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log in the table {@code log.event}, to which {@link PostgresEventStorageEngine} appends. */
public final class PostgresLog implements EventLog {

    private final EventStorageEngine engine;
    private final OrderedReader reader;
    private final JdbcClient jdbc;

    /** @param engine reads by way of the reader */
    public PostgresLog(EventStorageEngine engine, OrderedReader reader, JdbcClient jdbc) {
        this.engine = engine;
        this.reader = reader;
        this.jdbc = jdbc;
    }

    @Override
    public List<RecordedEvent> after(long position, int limit) {
        try (Stream<? extends TrackedEventMessage<?>> events =
                engine.readEvents(new GlobalSequenceTrackingToken(position), false)) {
            return events.limit(limit).map(PostgresLog::recorded).toList();
        }
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message) {
        return RecordedEvents.of(message.trackingToken().position().orElseThrow(), message);
    }

    @Override
    public long last() {
        return jdbc.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }

    @Override
    public boolean heldBack() {
        return reader.held() != null;
    }

    @Override
    public Map<String, Object> obstacles() {
        OrderedReader.Held held = reader.held();
        return held == null ? Map.of() : Map.of("heldBackAt", held, "openWriters", OpenWriter.oldest(jdbc));
    }

    @Override
    public String table() {
        return "log.event";
    }

    @Override
    public long settle() {
        return reader.head();
    }

    @Override
    public Sight sight(long settled) {
        String snapshot = jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
        return kinds -> outdated(settled, snapshot, kinds);
    }

    private boolean outdated(long settled, String snapshot, BiPredicate<String, String> kinds) {
        return jdbc.sql("select distinct stream_id, name from log.event where position > :settled"
                        + " and not pg_visible_in_snapshot(xid, :snapshot::pg_snapshot)")
                .param("settled", settled)
                .param("snapshot", snapshot)
                .query((row, number) -> kinds.test(row.getString("stream_id"), row.getString("name")))
                .list()
                .contains(true);
    }

    @Override
    public void together(String actor, Runnable publishing) {
        // The transaction of the caller is that of the log, and the engine says who was the actor.
        publishing.run();
    }
}
