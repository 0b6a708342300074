package dev.cairn.query;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the projections are. A read that follows the same user's write waits here for the position of that write.
 * Waiters are woken by the projections of this process, after their commit.
 */
public final class ProjectionPosition {

    /** The reader that feeds what is shown. */
    static final String LIVE = "live";

    private final JdbcClient jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long seen = Long.MIN_VALUE;

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

    /**
     * Waits until everything up to this position is in the tables and committed.
     *
     * @param limit how long to wait at most
     * @return whether it is
     * @throws InterruptedException where the waiting thread is asked to end
     */
    public boolean awaitAtLeast(long position, Duration limit) throws InterruptedException {
        long nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            if (seen >= position) {
                return true;
            }
            // The tables can be ahead of what this process has seen since its start.
            seen = Math.max(seen, current());
            while (seen < position) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = advanced.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The same as {@link #current()}, and nobody else takes in events until the transaction ends. */
    long lock() {
        return jdbc.sql("select position from projection.position where reader = :reader for update")
                .param("reader", LIVE)
                .query(Long.class)
                .single();
    }

    /** Everything up to this position was committed. */
    void reached(long position) {
        lock.lock();
        try {
            seen = Math.max(seen, position);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
