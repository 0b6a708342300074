package dev.cairn.server.log;

import dev.cairn.events.MetadataKeys;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's way to the table {@code log.event}. Events are appended within the transaction of the caller, with everything else
 * that the caller's decision changes; they are read in one order that never changes, see {@link OrderedReader}. There are no
 * snapshots: streams are short.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private static final int EVENTS_A_READ = 500;

    private static final String APPEND = """
            insert into log.event (stream_id, sequence, event_id, recorded_at, name, revision, data, metadata)
            values (?, ?, ?, ?, ?, ?, ?::json, ?::json)
            """;
    private static final String STREAM = """
            select position, stream_id, sequence, event_id, recorded_at, name, revision, data, metadata
            from log.event
            where stream_id = :stream and sequence >= :first
            order by sequence
            limit :limit
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final OrderedReader reader;
    private final AppendListener listener;

    private PostgresEventStorageEngine(
            Builder settings, JdbcTemplate template, OrderedReader reader, AppendListener listener) {
        super(settings);
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.reader = reader;
        this.listener = listener;
    }

    /** @param listener hears of what was appended, after it was committed */
    public static PostgresEventStorageEngine over(
            JdbcTemplate template, OrderedReader reader, Serializer serializer, AppendListener listener) {
        Builder settings = new Builder() {};
        settings.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(e -> e instanceof DuplicateKeyException)
                .batchSize(EVENTS_A_READ)
                // A page that is not full is the last one of a stream: no second query to learn that there is no more.
                .finalAggregateBatchPredicate(page -> page.size() < EVENTS_A_READ);
        return new PostgresEventStorageEngine(settings, template, reader, listener);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Events are appended in a transaction only.");
        }
        long last;
        try {
            last = Objects.requireNonNull(template.execute(
                    connection -> connection.prepareStatement(APPEND, new String[] {"position"}),
                    (PreparedStatement statement) -> insert(statement, events, serializer)));
        } catch (RuntimeException e) {
            handlePersistenceException(e, events.getFirst());
            throw e;
        }
        Set<String> actors = events.stream()
                .map(event -> event.getMetaData().get(MetadataKeys.ACTOR))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listener.appended(last, actors);
            }
        });
    }

    /** Gives the last position that was drawn. */
    private static Long insert(
            PreparedStatement statement, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        for (EventMessage<?> message : events) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException(message.getPayloadType().getName()
                        + " belongs to no stream, and the log holds only what does.");
            }
            SerializedObject<String> data = event.serializePayload(serializer, String.class);
            SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
            statement.setString(1, event.getAggregateIdentifier());
            statement.setLong(2, event.getSequenceNumber());
            statement.setString(3, event.getIdentifier());
            // Cut, not rounded, to whole milliseconds: the log is never ahead of the clock.
            Instant recordedAt = event.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
            statement.setObject(4, recordedAt.atOffset(ZoneOffset.UTC));
            statement.setString(5, data.getType().getName());
            statement.setInt(6, Integer.parseInt(data.getType().getRevision()));
            statement.setString(7, data.getData());
            statement.setString(8, metadata.getData());
            statement.addBatch();
        }
        statement.executeBatch();
        long last = 0;
        try (ResultSet positions = statement.getGeneratedKeys()) {
            while (positions.next()) {
                last = Math.max(last, positions.getLong(1));
            }
        }
        return last;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return jdbc.sql(STREAM)
                .param("stream", aggregateIdentifier)
                .param("first", firstSequenceNumber)
                .param("limit", batchSize)
                .query((row, number) -> entry(OrderedReader.event(row)))
                .list();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return reader.after(position(lastToken), batchSize).stream()
                .map(row -> new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.position()), entry(row)))
                .toList();
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    private static GenericDomainEventEntry<String> entry(StoredEvent row) {
        return new GenericDomainEventEntry<>(
                row.streamKind(),
                row.streamId(),
                row.sequence(),
                row.eventId(),
                row.recordedAt(),
                row.name(),
                row.revision(),
                row.data(),
                row.metadata());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return jdbc.sql("select sequence from log.event where stream_id = :stream order by sequence desc limit 1")
                .param("stream", aggregateIdentifier)
                .query(Long.class)
                .optional();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        Long first = jdbc.sql("select min(position) from log.event where recorded_at >= :at")
                .param("at", dateTime.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(null);
        return first == null ? createHeadToken() : new GlobalSequenceTrackingToken(Math.min(first - 1, reader.head()));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("Cairn keeps no snapshots.");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
