package dev.cairn.server.telemetry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How far what is shown is behind the log. It looks once a second and remembers where the log ended then; the lag is the age
 * of the oldest such end that is not shown yet, so that it stays near zero under a steady load that is kept up with.
 */
public final class ProjectionLag implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLag.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** A day of ends; from then on the lag is a day at least, and nobody needs to know better. */
    private static final int MOST_ENDS = 86_400;

    private final LongSupplier lastOfLog;
    private final LongSupplier shown;
    private final Clock clock;
    private final Deque<End> notShown = new ArrayDeque<>();
    private volatile Seen seen = new Seen(0, 0, Duration.ZERO);
    private @Nullable ScheduledThreadPoolExecutor looking;

    private record End(long position, Instant seenAt) {}

    /**
     * What was found at the last look.
     *
     * @param lastOfLog the last position of the log
     * @param shown the position that the tables are at
     * @param lag since when the tables are behind
     */
    public record Seen(long lastOfLog, long shown, Duration lag) {

        /** How many positions the tables are behind; some may be empty for ever. */
        public long positions() {
            return Math.max(0, lastOfLog - Math.max(0, shown));
        }
    }

    public ProjectionLag(LongSupplier lastOfLog, LongSupplier shown, Clock clock) {
        this.lastOfLog = lastOfLog;
        this.shown = shown;
        this.clock = clock;
    }

    /** What was found at the last look. */
    public Seen seen() {
        return seen;
    }

    /** Looks now. */
    public synchronized void look() {
        long last;
        long at;
        try {
            last = lastOfLog.getAsLong();
            at = Math.max(0, shown.getAsLong());
        } catch (RuntimeException e) {
            // What cannot be asked is behind for as long as it cannot; the health check of what is away says which.
            LOG.debug("The lag of the projections could not be found out.", e);
            last = seen.lastOfLog;
            at = seen.shown;
        }
        Instant now = clock.instant();
        while (!notShown.isEmpty() && notShown.getFirst().position <= at) {
            notShown.removeFirst();
        }
        boolean further = notShown.isEmpty() || notShown.getLast().position < last;
        if (last > at && further && notShown.size() < MOST_ENDS) {
            notShown.addLast(new End(last, now));
        }
        Duration lag = notShown.isEmpty() ? Duration.ZERO : Duration.between(notShown.getFirst().seenAt, now);
        seen = new Seen(last, at, lag);
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("projection-lag").factory());
        var _ = executor.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        looking = executor;
    }

    @Override
    public void stop() {
        ScheduledThreadPoolExecutor executor;
        synchronized (this) {
            executor = looking;
            looking = null;
        }
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
