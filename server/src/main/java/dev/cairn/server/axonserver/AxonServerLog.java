package dev.cairn.server.axonserver;

import dev.cairn.events.EventCatalogue;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.RecordedEvent;
import dev.cairn.server.log.AppendListener;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.log.LogBehindException;
import dev.cairn.server.log.RecordedEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log in Axon Server. A position is the global sequence of Axon Server, counted from 1. It has no gaps and is given when
 * an event is committed, so a reader is never held back. SQL finds the events in the journal, once they are there.
 */
public final class AxonServerLog implements EventLog, DisposableBean {

    /** How long a stream that was just opened gets to bring its first event. */
    private static final int FIRST_EVENT_MILLIS = 200;

    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(60);

    private final EventStore store;
    private final JdbcClient jdbc;
    private final ProjectionPosition projected;
    private final AppendListener listener;

    private Runnable arrival = () -> {};
    private @Nullable BlockingStream<TrackedEventMessage<?>> stream;
    /** The position after which the open stream continues. */
    private long streamedTo;

    AxonServerLog(EventStore store, JdbcClient jdbc, ProjectionPosition projected, AppendListener listener) {
        this.store = store;
        this.jdbc = jdbc;
        this.projected = projected;
        this.listener = listener;
    }

    @Override
    public synchronized List<RecordedEvent> after(long position, int limit) {
        try {
            BlockingStream<TrackedEventMessage<?>> open = stream;
            boolean continued = open != null && streamedTo == position;
            if (open == null || streamedTo != position) {
                close();
                open = open(position);
                open.setOnAvailableCallback(arrival);
                stream = open;
                streamedTo = position;
            }
            List<RecordedEvent> events = next(open, limit, continued ? 0 : FIRST_EVENT_MILLIS);
            if (!events.isEmpty()) {
                streamedTo = events.getLast().position();
            }
            return events;
        } catch (RuntimeException e) {
            // A stream that has failed once brings nothing any more.
            close();
            throw e;
        }
    }

    private BlockingStream<TrackedEventMessage<?>> open(long position) {
        return store.openStream(position == 0 ? null : new GlobalSequenceTrackingToken(position - 1));
    }

    private static List<RecordedEvent> next(
            BlockingStream<TrackedEventMessage<?>> stream, int limit, int firstWithinMillis) {
        List<RecordedEvent> events = new ArrayList<>();
        try {
            int within = firstWithinMillis;
            while (events.size() < limit && stream.hasNextAvailable(within, TimeUnit.MILLISECONDS)) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                events.add(RecordedEvents.of(position(message.trackingToken()), message));
                within = 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the log was read.", e);
        }
        return events;
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow() + 1;
    }

    @Override
    public long last() {
        return position(store.createHeadToken());
    }

    @Override
    public boolean heldBack() {
        return false;
    }

    @Override
    public synchronized void onArrival(Runnable reader) {
        arrival = reader;
    }

    @Override
    public Map<String, Object> obstacles() {
        return Map.of();
    }

    @Override
    public String table() {
        return "journal.event";
    }

    @Override
    public long settle() {
        long last = last();
        try {
            // Of an empty log, nothing has to be waited for.
            if (last > 0 && !projected.awaitAtLeast(last, SETTLE_WITHIN)) {
                throw new LogBehindException(projected.current(), last);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the journal was waited for.", e);
        }
        return last;
    }

    @Override
    public Sight sight(long settled) {
        long seen = jdbc.sql("select coalesce(max(position), 0) from journal.event")
                .query(Long.class)
                .single();
        return kinds -> anyAfter(seen, kinds);
    }

    private boolean anyAfter(long seen, BiPredicate<String, String> kinds) {
        long last = last();
        if (last <= seen) {
            return false;
        }
        BlockingStream<TrackedEventMessage<?>> since = open(seen);
        try {
            for (long at = seen; at < last; ) {
                List<RecordedEvent> events = next(since, Math.toIntExact(Math.min(last - at, 1000)), 1000);
                if (events.stream()
                        .anyMatch(event -> kinds.test(
                                event.streamId(),
                                EventCatalogue.name(event.event().getClass())))) {
                    return true;
                }
                at = events.isEmpty() ? at : events.getLast().position();
            }
            return false;
        } finally {
            since.close();
        }
    }

    @Override
    public void together(String actor, Runnable publishing) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            publishing.run();
            work.commit();
        } catch (RuntimeException e) {
            if (work.isActive()) {
                work.rollback(e);
            }
            throw Failures.plain(e);
        }
        listener.appended(last(), Set.of(actor));
    }

    private void close() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    @Override
    public synchronized void destroy() {
        close();
    }
}
