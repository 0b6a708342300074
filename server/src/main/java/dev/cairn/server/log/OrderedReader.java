package dev.cairn.server.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads the log in the order of its positions and never passes a position that may still be filled, so that whoever
 * remembers the last position has missed nothing. Writers do not wait for each other for that.
 *
 * <p>A transaction takes its id before it draws a position, positions are drawn in ascending order, and they become visible
 * when their transactions commit. So where a position is missing below one that is visible, whoever drew it had an id by
 * then. The reader asks for an id of its own, which is greater, and waits until no transaction with a smaller id is open: a
 * row that is still missing then was rolled back and is missing for ever. (The end of a snapshot would not do in place of an
 * id of its own: it lies behind the last transaction that has <em>ended</em>, and ids in use can be greater.)
 *
 * <p>What holds it back is thus any transaction of the PostgreSQL server, in any of its databases, that has written
 * something and is open, but only while a position is missing.
 */
public final class OrderedReader {

    private static final String PAGE = """
            select (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint) as oldest_open,
                   (select max(position) from log.event) as head,
                   position, stream_id, sequence, event_id, recorded_at, name, revision, data, metadata
            from log.event
            where position > :after
            order by position
            limit :limit
            """;

    private static final int HEAD_STEP = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Decided> decided = new AtomicReference<>(new Decided(0, null));
    private volatile @Nullable Held held;

    public OrderedReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A position that the reader cannot pass, for it may still be filled.
     *
     * @param position the missing position
     * @param since when the reader came upon it
     */
    public record Held(long position, Instant since) {}

    /** Up to {@code upTo}, what is missing stays missing; {@code next} is what will be decided next. */
    private record Decided(long upTo, @Nullable Horizon next) {

        Decided by(long oldestOpen) {
            return next != null && oldestOpen >= next.transaction ? new Decided(Math.max(upTo, next.upTo), null) : this;
        }
    }

    /** All positions up to here were drawn by transactions with smaller ids. */
    private record Horizon(long upTo, long transaction) {}

    private record Page(long oldestOpen, long head, List<StoredEvent> rows) {}

    /** What holds the reader back, or null where nothing does. */
    public @Nullable Held held() {
        return held;
    }

    /**
     * The events after a position, in order, up to the first one that has to be waited for.
     *
     * @param limit how many at most
     * @throws IllegalStateException within a transaction that does not see what others commit meanwhile
     */
    List<StoredEvent> after(long position, int limit) {
        requireFreshSnapshots();
        List<StoredEvent> readable = read(position, limit);
        // A gap that was met just now is mostly decided by a second look, for whoever left it has gone.
        return readable.isEmpty() && held != null ? read(position, limit) : readable;
    }

    private List<StoredEvent> read(long position, int limit) {
        // Known before the page is read; what others find out meanwhile is about a later state than the page's.
        Decided before = decided.get();
        Page page = page(position, limit);
        Decided now = before.by(page.oldestOpen);
        long missing = firstUndecided(position, page.rows, now.upTo);
        if (missing < 0) {
            held = null;
            decided.compareAndSet(before, now);
            return page.rows;
        }
        if (now.next == null) {
            now = new Decided(now.upTo, new Horizon(page.head, ownTransaction()));
        }
        decided.compareAndSet(before, now);
        Held already = held;
        if (already == null || already.position != missing) {
            held = new Held(missing, clock.instant());
        }
        return page.rows.stream().takeWhile(row -> row.position() < missing).toList();
    }

    private static long firstUndecided(long position, List<StoredEvent> rows, long decidedUpTo) {
        long expected = position + 1;
        for (StoredEvent row : rows) {
            // Of several missing in a row, those that are decided are passed.
            long candidate = Math.max(expected, decidedUpTo + 1);
            if (candidate < row.position()) {
                return candidate;
            }
            expected = row.position() + 1;
        }
        return -1;
    }

    /** The last position of which it is certain that nothing at or before it will still appear. */
    long head() {
        requireFreshSnapshots();
        Decided before = decided.get();
        if (before.next == null) {
            long head = jdbc.sql("select coalesce(max(position), 0) from log.event")
                    .query(Long.class)
                    .single();
            decided.compareAndSet(before, new Decided(before.upTo, new Horizon(head, ownTransaction())));
        }
        long last = before.upTo;
        List<StoredEvent> rows = after(last, HEAD_STEP);
        while (!rows.isEmpty()) {
            last = Math.max(rows.getLast().position(), decided.get().upTo);
            rows = after(last, HEAD_STEP);
        }
        return last;
    }

    private Page page(long after, int limit) {
        List<StoredEvent> rows = new ArrayList<>();
        long[] oldestOpenAndHead = {0, 0};
        jdbc.sql(PAGE).param("after", after).param("limit", limit).query(row -> {
            oldestOpenAndHead[0] = row.getLong("oldest_open");
            oldestOpenAndHead[1] = row.getLong("head");
            rows.add(event(row));
        });
        return new Page(oldestOpenAndHead[0], oldestOpenAndHead[1], rows);
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getString("stream_id"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("revision"),
                row.getString("data"),
                row.getString("metadata"));
    }

    /** A transaction id that is greater than all that were given out before. */
    private long ownTransaction() {
        return jdbc.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    private static void requireFreshSnapshots() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        if (isolation != null && isolation > TransactionDefinition.ISOLATION_READ_COMMITTED) {
            throw new IllegalStateException("The log is read outside of transactions that keep one snapshot.");
        }
    }
}
