package dev.cairn.server.exports;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import dev.cairn.events.UnreadableEventException;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.server.log.EventLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole log as history.csv, one row an event, in the order in which things were recorded: that is the order in which an
 * import has to decide them again. The same log gives the same bytes.
 */
@Component
public final class HistoryExport {

    private final EventLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    HistoryExport(EventLog log, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.log = log;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes everything, as UTF-8 without a byte order mark, with commas and line feeds.
     *
     * @return how many rows there are, without the header
     * @throws UnexportableEventException where something in the log has no place in the layout
     */
    public long write(OutputStream out) {
        log.settle();
        return Objects.requireNonNull(snapshot.execute(status -> writeAll(out)));
    }

    private long writeAll(OutputStream out) {
        Map<String, String> handles = handles();
        HistoryCsv csv = new HistoryCsv(out, id -> handles.getOrDefault(id, id), cited());
        jdbc.sql("select position, event_id, recorded_at, name, revision, data from " + log.table()
                        + " order by position")
                .withFetchSize(1000)
                .query((RowCallbackHandler) logged -> write(csv, logged));
        try {
            return csv.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(HistoryCsv csv, ResultSet logged) throws SQLException {
        long position = logged.getLong("position");
        DomainEvent event;
        try {
            event = EventCodec.read(logged.getString("name"), logged.getInt("revision"), logged.getString("data"));
        } catch (UnreadableEventException e) {
            throw new UnexportableEventException(position, String.valueOf(e.getMessage()));
        }
        csv.write(
                position,
                logged.getString("event_id"),
                event,
                logged.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** All that any observation cites: of those there are few. */
    private Set<String> cited() {
        Set<String> cited = new HashSet<>();
        jdbc.sql("select name, revision, data from " + log.table() + " where name = :name")
                .param("name", EventCatalogue.name(ObservationNoted.class))
                .query((RowCallbackHandler) logged -> cited.addAll(((ObservationNoted) EventCodec.read(
                                logged.getString("name"), logged.getInt("revision"), logged.getString("data")))
                        .citedEventIds()));
        return cited;
    }

    private Map<String, String> handles() {
        Map<String, String> handles = new HashMap<>();
        jdbc.sql("select person_id, handle from people.person where handle is not null")
                .query((RowCallbackHandler) person -> handles.put(person.getString(1), person.getString(2)));
        return handles;
    }
}
