package dev.cairn.server.live;

import dev.cairn.server.notification.Notifications;
import dev.cairn.server.notification.Subscriber;
import dev.cairn.server.projection.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells pages that are open when what they show has changed, once the tables have it, whichever Cairn on the database did it. It is
 * told that there is something to see, and not what: the page asks for that as it always does, with all that its reader may see.
 */
@Component
public final class LiveChanges implements SmartLifecycle, Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);

    /** So often something is sent to pages that nothing happens to: who has gone is noticed by that. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** After so long a browser asks again, by itself. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Who was away from the log for longer is told of everything. */
    private static final long MOST_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final Map<String, List<SseEmitter>> watching = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long shown = -1;
    private boolean missed;
    private boolean ending;
    private volatile boolean running;

    LiveChanges(JdbcClient jdbc, Notifications notifications) {
        this.jdbc = jdbc;
        notifications.subscribe(Topics.SHOWN, this);
    }

    /**
     * Opens a page's line.
     *
     * @param streamId what the page shows
     */
    SseEmitter watch(String streamId) {
        SseEmitter line = new SseEmitter(LONGEST.toMillis());
        line.onCompletion(() -> close(streamId, line));
        line.onTimeout(line::complete);
        line.onError(gone -> close(streamId, line));
        watching.compute(streamId, (id, lines) -> {
            List<SseEmitter> all = lines == null ? new CopyOnWriteArrayList<>() : lines;
            all.add(line);
            return all;
        });
        send(line, SseEmitter.event().comment("open"));
        return line;
    }

    private void close(String streamId, SseEmitter line) {
        watching.computeIfPresent(streamId, (id, lines) -> {
            lines.remove(line);
            return lines.isEmpty() ? null : lines;
        });
    }

    @Override
    public void heard(String message) {
        lock.lock();
        try {
            shown = Math.max(shown, Long.parseLong(message));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void mayHaveMissed() {
        lock.lock();
        try {
            missed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tell() {
        long told = -1;
        try {
            while (true) {
                long now;
                boolean all;
                lock.lockInterruptibly();
                try {
                    long nanos = HEARTBEAT.toNanos();
                    while (shown <= told && !missed && !ending && nanos > 0) {
                        nanos = changed.awaitNanos(nanos);
                    }
                    if (ending) {
                        return;
                    }
                    now = shown;
                    all = missed || told < 0 || now - told > MOST_AT_ONCE;
                    missed = false;
                } finally {
                    lock.unlock();
                }
                if (now > told || all) {
                    tell(all ? watching.keySet() : touched(told, now));
                } else {
                    everywhere(SseEmitter.event().comment("still here"));
                }
                told = Math.max(told, now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which of the streams that somebody watches have events after the one position, up to the other. */
    private Set<String> touched(long after, long upTo) {
        if (watching.isEmpty()) {
            return Set.of();
        }
        try {
            return new HashSet<>(jdbc.sql("""
                            select distinct stream_id from journal.event
                            where position > :after and position <= :upTo""")
                    .param("after", after)
                    .param("upTo", upTo)
                    .query(String.class)
                    .list());
        } catch (DataAccessException | TransactionException e) {
            // Whoever looks again sees at worst what is there already.
            LOG.debug("It cannot be told what changed", e);
            return watching.keySet();
        }
    }

    private void tell(Set<String> streams) {
        for (String stream : streams) {
            List<SseEmitter> lines = watching.getOrDefault(stream, List.of());
            lines.forEach(line -> send(line, SseEmitter.event().name("changed").data(stream)));
        }
    }

    private void everywhere(SseEmitter.SseEventBuilder event) {
        watching.values().forEach(lines -> lines.forEach(line -> send(line, event)));
    }

    private static void send(SseEmitter line, SseEmitter.SseEventBuilder event) {
        try {
            line.send(event);
        } catch (IOException | IllegalStateException gone) {
            line.completeWithError(gone);
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            ending = false;
        } finally {
            lock.unlock();
        }
        running = true;
        Thread.ofPlatform().name("live-changes").daemon().start(this::tell);
    }

    /** Open lines would hold up the web server, which waits for what it is at. */
    @Override
    public void stop() {
        lock.lock();
        try {
            ending = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        watching.values().forEach(lines -> lines.forEach(SseEmitter::complete));
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
