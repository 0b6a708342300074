package dev.cairn.server.imports;

import dev.cairn.events.MetadataKeys;
import dev.cairn.events.person.PersonId;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The second pass: appends what was decided, within the transaction of the caller, so that it is all or nothing. */
final class Recording {

    private static final int CHUNK = 1000;

    private final EventStore events;
    private final JdbcTemplate jdbc;
    private final Instant now;

    Recording(EventStore events, JdbcTemplate jdbc, Instant now) {
        this.events = events;
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * Appends everything.
     *
     * @param total how many events there are
     */
    void record(
            Spool spool,
            String file,
            PersonId actor,
            Map<String, PersonId> newPeople,
            long total,
            ImportProgress progress)
            throws IOException {
        addPeople(newPeople);
        String importId = UUID.randomUUID().toString();
        jdbc.update(
                "insert into imports.import (import_id, file, actor, imported_at) values (?, ?, ?, ?)",
                importId,
                file,
                actor.value(),
                Timestamp.from(now));
        List<Object[]> rows = new ArrayList<>();
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
        long appended = 0;
        long done = 0;
        try (Spool.Reader reader = spool.read()) {
            for (Spool.Decided row = reader.next(); row != null; row = reader.next()) {
                rows.add(new Object[] {row.key(), importId});
                done++;
                MetaData metadata = metadata(row, file, actor, importId);
                List<Spool.Sequenced> events = row.events();
                for (int i = 0; i < events.size(); i++) {
                    messages.add(message(events.get(i), EventIds.of(row.key(), i, events.size()), metadata));
                }
                if (rows.size() >= CHUNK || messages.size() >= CHUNK) {
                    appended += flush(rows, messages);
                    progress.at(ImportProgress.Phase.RECORDING, done, appended, total);
                }
            }
            appended += flush(rows, messages);
            progress.at(ImportProgress.Phase.RECORDING, done, appended, total);
        }
    }

    private void addPeople(Map<String, PersonId> newPeople) {
        List<Object[]> rows = newPeople.entrySet().stream()
                .map(person -> new Object[] {person.getValue().value(), person.getKey(), Timestamp.from(now)})
                .toList();
        // A handle that somebody else has taken meanwhile breaks its unique key, and the import is decided again.
        jdbc.batchUpdate("insert into people.person (person_id, handle, created_at) values (?, ?, ?)", rows);
    }

    private long flush(List<Object[]> rows, List<GenericDomainEventMessage<?>> messages) {
        jdbc.batchUpdate("insert into imports.row (row_key, import_id) values (?, ?)", rows);
        if (!messages.isEmpty()) {
            events.publish(messages);
        }
        long appended = messages.size();
        rows.clear();
        messages.clear();
        return appended;
    }

    private static GenericDomainEventMessage<?> message(Spool.Sequenced sequenced, String eventId, MetaData metadata) {
        String stream = sequenced.event().streamId();
        return new GenericDomainEventMessage<>(
                stream.substring(0, stream.indexOf(':')),
                stream,
                sequenced.sequence(),
                sequenced.event(),
                metadata,
                eventId,
                GenericEventMessage.clock.instant());
    }

    private static MetaData metadata(Spool.Decided row, String file, PersonId actor, @Nullable String importId) {
        return MetaData.with(MetadataKeys.ACTOR, actor.value())
                .and(MetadataKeys.REQUEST_ID, row.key())
                .and(MetadataKeys.CORRELATION_ID, importId)
                .and(MetadataKeys.SOURCE, MetadataKeys.SOURCE_IMPORT)
                .and(MetadataKeys.IMPORT_FILE, file)
                .and(MetadataKeys.IMPORT_ROW, Long.toString(row.line()));
    }
}
