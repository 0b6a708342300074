package dev.cairn.server.sample;

import dev.cairn.command.RuleTables;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.log.LogNotEmptyException;
import dev.cairn.server.postgres.PostgresAccess;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty log past Cairn, with events that the rules have decided, and the tables of the rules with it. It is one
 * transaction: where it is broken off, nothing is left. Whoever wants to append meanwhile waits. It is used by one thread.
 */
public final class LogFilling implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 5000;
    private static final String COPY =
            "copy log.event (stream_id, sequence, event_id, recorded_at, name, revision, data, metadata) from stdin";

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final RuleTables rules;
    private final Map<String, Long> sequences = new HashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private final List<DomainEvent> events = new ArrayList<>();
    private Instant lastRecordedAt = Instant.MIN;
    private long appended;

    private LogFilling(Connection connection) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.rules = new RuleTables(jdbc);
    }

    /**
     * Begins.
     *
     * @throws LogNotEmptyException where the log has something in it
     */
    public static LogFilling begin(PostgresAccess database) throws SQLException {
        Connection connection = database.connect(PATIENCE);
        try {
            connection.setAutoCommit(false);
            LogFilling filling = new LogFilling(connection);
            filling.requireEmpty();
            return filling;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void requireEmpty() {
        jdbc.execute("lock table log.event in share row exclusive mode");
        Boolean filled = jdbc.queryForObject("select exists (select from log.event)", Boolean.class);
        if (Boolean.TRUE.equals(filled)) {
            throw new LogNotEmptyException();
        }
    }

    /** Makes people known by their handles; who is there already stays. */
    public void addPeople(Map<String, PersonId> people) {
        jdbc.batchUpdate(
                "insert into people.person (person_id, handle, created_at) values (?, ?, now()) on conflict do nothing",
                people.entrySet().stream()
                        .map(person -> new Object[] {person.getValue().value(), person.getKey()})
                        .toList());
    }

    /** The person that has this handle, or null. */
    public @Nullable PersonId person(String handle) {
        return jdbc.queryForList("select person_id from people.person where handle = ?", String.class, handle).stream()
                .map(PersonId::new)
                .findFirst()
                .orElse(null);
    }

    /**
     * Appends an event.
     *
     * @param recordedAt when the log takes it; what is earlier than the one before counts as that one's
     * @param metadata what is known of the request, by the keys of {@link dev.cairn.events.MetadataKeys}
     */
    public void append(String eventId, DomainEvent event, Instant recordedAt, Map<String, String> metadata) {
        Instant at = recordedAt.isBefore(lastRecordedAt) ? lastRecordedAt : recordedAt;
        lastRecordedAt = at;
        String stream = event.streamId();
        rows.append(stream)
                .append('\t')
                .append(sequences.merge(stream, 1L, Long::sum) - 1)
                .append('\t')
                .append(eventId)
                .append('\t')
                .append(at.truncatedTo(ChronoUnit.MILLIS))
                .append('\t')
                .append(EventCatalogue.name(event.getClass()))
                .append('\t')
                .append(EventCatalogue.revision(event.getClass()))
                .append('\t');
        escaped(EventCodec.write(event));
        rows.append('\t');
        escaped(JsonMapper.shared().writeValueAsString(metadata));
        rows.append('\n');
        events.add(event);
        if (events.size() >= BATCH) {
            flush();
        }
    }

    /** A JSON text has no tabs and line ends of its own, but backslashes. */
    private void escaped(String json) {
        for (int i = 0; i < json.length(); i++) {
            char next = json.charAt(i);
            if (next == '\\') {
                rows.append('\\');
            }
            rows.append(next);
        }
    }

    private void flush() {
        jdbc.execute((ConnectionCallback<Long>) raw -> copied(raw.unwrap(PGConnection.class)));
        rules.apply(events);
        appended += events.size();
        rows.setLength(0);
        events.clear();
    }

    private long copied(PGConnection postgres) throws SQLException {
        try {
            return postgres.getCopyAPI().copyIn(COPY, new StringReader(rows.toString()));
        } catch (IOException e) {
            throw new SQLException("The rows cannot be read.", e);
        }
    }

    /** How many events have been appended; some of them may wait for their batch. */
    public long appended() {
        return appended + events.size();
    }

    /**
     * Ends: all of it is in the log now.
     *
     * @return the position of the last event; 0 where there is none
     */
    public long commit() throws SQLException {
        flush();
        connection.commit();
        connection.setAutoCommit(true);
        jdbc.execute("vacuum (analyze) log.event");
        Long last = jdbc.queryForObject("select coalesce(max(position), 0) from log.event", Long.class);
        return last == null ? 0 : last;
    }

    /** Gives the connection back; what was not committed is gone. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
