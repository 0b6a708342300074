package dev.cairn.server.projection;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projections;
import dev.cairn.query.RecordedEvent;
import dev.cairn.server.log.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one reader that carries the log to the projections, in order, in batches of one transaction each. Where it continues
 * is what the projections themselves have stored with their rows, so nothing is lost or taken in twice whatever ends it.
 *
 * <p>A projector that fails stops it: it goes back to single events to name the one, says so loudly, and tries that one
 * again and again with growing pauses. Skipping it would make every later answer wrong.
 */
public final class ProjectionFeed implements SmartLifecycle {

    static final int LARGEST_BATCH = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionFeed.class);
    /** How soon events are seen that nobody has woken the feed for. */
    private static final Duration IDLE = Duration.ofMillis(500);
    /**
     * How long events are gathered at most after a batch, while nobody waits to see them. Each batch has a price of its own, so
     * that many small ones take processors away from those who write. Without a load a batch is done before the next event comes,
     * and nothing is held back.
     */
    private static final Duration GATHERED = Duration.ofMillis(500);
    /** So many times as long as the last batch took. */
    private static final int REST = 2;
    /** How soon to look again where a position may still be filled. */
    private static final Duration HELD_BACK = Duration.ofMillis(20);

    private final EventLog log;
    private final Projections projections;
    private final ProjectionPosition position;
    private final TransactionTemplate transaction;
    private final Feeding feeding;
    private final Duration firstPause;
    private final Duration longestPause;

    private final LongAdder eventsTakenIn = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean appended;
    private boolean awaited;
    private long takenIn = Long.MIN_VALUE;
    private boolean stopping;
    private @Nullable Thread thread;

    /** Up to here events are taken in one by one, for a batch of them failed. Of the feed's own thread. */
    private long singlyUntil;

    /** More events wait already. Of the feed's own thread. */
    private boolean lastBatchWasFull;

    private volatile @Nullable Stopped stopped;

    /** Whether this process feeds, for one at a time does; the lock of the position is what keeps events from coming twice. */
    @FunctionalInterface
    public interface Feeding {

        boolean isMine();

        /** Everything up to this position was taken in and committed. */
        default void tookIn(long position) {}
    }

    /**
     * Why nothing is taken in.
     *
     * @param failure what went wrong with the event that comes next
     */
    public record Stopped(Exception failure) {}

    /**
     * @param firstPause how long to wait after a failure; doubled each time
     * @param longestPause up to here
     */
    public ProjectionFeed(
            EventLog log,
            Projections projections,
            ProjectionPosition position,
            TransactionTemplate transaction,
            Feeding feeding,
            Duration firstPause,
            Duration longestPause) {
        this.log = log;
        this.projections = projections;
        this.position = position;
        this.transaction = transaction;
        this.feeding = feeding;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /** Why the feed does not go on, or null where all is well. */
    public @Nullable Stopped stopped() {
        return stopped;
    }

    /** How many events this process has taken in since its start. */
    public long eventsTakenIn() {
        return eventsTakenIn.sum();
    }

    /** How often an event could not be taken in, each attempt counted. */
    public long failures() {
        return failures.sum();
    }

    /** There is something to do. */
    void wake() {
        wake(Long.MAX_VALUE);
    }

    /** The log has events up to this position. */
    void wake(long position) {
        lock.lock();
        try {
            if (position > takenIn) {
                appended = true;
                woken.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody waits for what was written. */
    void hurry() {
        lock.lock();
        try {
            awaited = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = firstPause;
        while (!isStopping()) {
            try {
                long begin = System.nanoTime();
                boolean any = feeding.isMine() && takeIn();
                if (stopped != null) {
                    stopped = null;
                    pause = firstPause;
                    LOG.info("The projections go on.");
                }
                if (any) {
                    gather(Math.min(REST * (System.nanoTime() - begin), GATHERED.toNanos()));
                } else {
                    pause(feeding.isMine() && log.heldBack() ? HELD_BACK : IDLE, true);
                }
            } catch (Exception e) {
                if (isStopping()) {
                    return;
                }
                report(e);
                pause(pause, false);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
            }
        }
    }

    /** Takes in the next batch; says whether there was anything to take in. */
    private boolean takeIn() {
        long from = Math.max(0, position.current());
        int size = from < singlyUntil ? 1 : LARGEST_BATCH;
        try {
            List<RecordedEvent> batch = log.after(from, size);
            lastBatchWasFull = batch.size() == size;
            if (!batch.isEmpty()) {
                transaction.executeWithoutResult(status -> projections.project(batch));
                eventsTakenIn.add(batch.size());
                tookIn(batch.getLast().position());
            }
            return !batch.isEmpty();
        } catch (RuntimeException e) {
            if (size == 1) {
                throw e;
            }
            // One by one, at once, to get as far as possible and to find out which event it is.
            LOG.warn("A batch after position {} was not taken in; its events are tried one by one.", from);
            singlyUntil = from + size;
            return true;
        }
    }

    private void tookIn(long last) {
        lock.lock();
        try {
            takenIn = last;
        } finally {
            lock.unlock();
        }
        feeding.tookIn(last);
    }

    private void report(Exception e) {
        failures.increment();
        Stopped before = stopped;
        boolean known = before != null && Objects.equals(before.failure.getMessage(), e.getMessage());
        stopped = new Stopped(e);
        if (known) {
            LOG.error("The projections still stand: {}", e.getMessage());
        } else {
            LOG.error("The projections stand, for what comes next cannot be taken in: {}", e.getMessage(), e);
        }
    }

    private boolean isStopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    /** Lets events come together for a time, but not while somebody waits for them. */
    private void gather(long nanos) {
        if (lastBatchWasFull) {
            return;
        }
        lock.lock();
        try {
            for (long left = nanos; left > 0 && !awaited && !stopping; ) {
                left = woken.awaitNanos(left);
            }
            awaited = false;
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the time is over or the feed is to stop; for new events too, where these matter. */
    private void pause(Duration atMost, boolean forEvents) {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (nanos > 0 && !stopping && !(forEvents && appended)) {
                nanos = woken.awaitNanos(nanos);
            }
            appended = false;
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            stopping = false;
            log.onArrival(this::wake);
            thread = Thread.ofPlatform().name("projections").start(this::run);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        Thread running;
        lock.lock();
        try {
            stopping = true;
            running = thread;
            thread = null;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stopped after the web server, whose last requests still wait to see what they have written. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return thread != null;
        } finally {
            lock.unlock();
        }
    }
}
