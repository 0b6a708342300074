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
    static final String LIVE = "live";

    /** How soon a waiter looks for itself, where the projections are fed by another process and nobody wakes it. */
    private static final long LOOK_AGAIN_NANOS = 200_000_000;

    private final JdbcClient jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long seen = Long.MIN_VALUE;
    private volatile Runnable hurry = () -> {};

    public ProjectionPosition(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position of the last event that is in the tables, or -1 where none is. */
    public long current() {
        return jdbc.sql("select position from projection.position where reader = :reader")
                .param("reader", LIVE)
                .query(Long.class)
                .single();
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
    long lock() {
        return jdbc.sql("""
                        select position, set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                            set_config('enable_mergejoin', 'off', true)
                        from projection.position where reader = :reader for update
                        """)
                .param("reader", LIVE)
                .query((row, number) -> row.getLong("position"))
                .single();
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
