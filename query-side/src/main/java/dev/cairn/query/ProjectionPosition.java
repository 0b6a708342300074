package dev.cairn.query;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the projections are. A read that follows the same user's write waits here for the position of that write.
 * Waiters are woken by the projections of this process after their commit, and by what others announce.
 */
public final class ProjectionPosition {

    /** The reader that feeds what is shown. */
    private static final String LIVE = "live";

    /** How soon a waiter looks for itself, where the projections are fed by another process and nobody wakes it. */
    private static final long LOOK_AGAIN_NANOS = 200_000_000;

    private final JdbcClient jdbc;
    private final String reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long seen = Long.MIN_VALUE;
    private volatile Runnable hurry = () -> {};

    /** Where what is shown is. */
    public ProjectionPosition(JdbcClient jdbc) {
        this(jdbc, LIVE);
    }

    /** @param reader whose position it is; there is a row for it */
    public ProjectionPosition(JdbcClient jdbc, String reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /** The position of the last event that is in the tables, or -1 where none is. */
    public long current() {
        return jdbc.sql("select position from projection.position where reader = :reader")
                .param("reader", reader)
                .query(Long.class)
                .single();
    }

    /**
     * The same as {@link #current()}, and nobody puts other tables in the place of those that are shown until the transaction
     * of the caller ends. It comes first in that transaction: locking takes no snapshot, so the one that is taken afterwards sees
     * all that was switched before.
     */
    public long hold() {
        jdbc.sql("lock table projection.sight in access share mode").update();
        return current();
    }

    /** @throws NotBuiltYetException where the projection has no rows yet */
    void requireBuilt(String projection) {
        boolean built = jdbc.sql("select exists (select 1 from projection.projection where name = :name)")
                .param("name", projection)
                .query(Boolean.class)
                .single();
        if (!built) {
            throw new NotBuiltYetException(projection);
        }
    }

    /** Called when somebody begins to wait, so that whoever feeds the projections need not be asked all the time. */
    public void whenAwaited(Runnable hurry) {
        this.hurry = hurry;
    }

    /**
     * Waits until everything up to this position is in the tables and committed.
     *
     * @param limit how long to wait at most
     * @return whether it is
     * @throws InterruptedException where the waiting thread is asked to end
     */
    public boolean awaitAtLeast(long position, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!awaitWoken(position, 0)) {
            // The tables can be ahead of what this process has heard of.
            reached(current());
            hurry.run();
            long left = end - System.nanoTime();
            if (awaitWoken(position, Math.min(left, LOOK_AGAIN_NANOS))) {
                return true;
            }
            if (left <= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean awaitWoken(long position, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = nanos; seen < position && left > 0; ) {
                left = advanced.awaitNanos(left);
            }
            return seen >= position;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The same as {@link #current()}, and nobody else takes in events until the transaction ends. Until then, rows are looked
     * up through indexes: a batch is small beside the tables, but where these are young PostgreSQL has not counted them yet,
     * and would rather read them whole.
     */
    public Locked lock() {
        return jdbc.sql("""
                        select position, generation, set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                            set_config('enable_mergejoin', 'off', true)
                        from projection.position where reader = :reader for update
                        """)
                .param("reader", reader)
                .query((row, number) -> new Locked(row.getLong("position"), row.getLong("generation")))
                .single();
    }

    /**
     * What was found where nobody else takes in events.
     *
     * @param position the position of the last event that is in the tables, or -1 where none is
     * @param generation counted up where the rows were made anew, or by other code
     */
    public record Locked(long position, long generation) {}

    /** Everything up to this position is in the tables, once the transaction of the caller is committed. */
    void advance(long position) {
        jdbc.sql("update projection.position set position = :position where reader = :reader")
                .param("position", position)
                .param("reader", reader)
                .update();
    }

    /** Everything up to this position is in the tables and committed, by this process or another one. */
    public void reached(long position) {
        lock.lock();
        try {
            seen = Math.max(seen, position);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
