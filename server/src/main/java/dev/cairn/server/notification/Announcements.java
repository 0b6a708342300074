package dev.cairn.server.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Sends announcements beside the transactions that led to them, and not more often than {@link #PAUSE} allows. PostgreSQL lets
 * transactions that notify commit one after the other, each waiting for the disk; see docs/decisions/0009-nodes.md.
 */
final class Announcements {

    /** The least time between two statements that notify. */
    static final Duration PAUSE = Duration.ofMillis(10);

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final String NOTIFY =
            "select pg_notify('" + Notifications.CHANNEL + "', said) from unnest(:said) said";

    private final JdbcClient jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private boolean stopping;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of what waits to be sent on the same topic. */
    void put(String topic, String message) {
        lock.lock();
        try {
            waiting.put(topic, message);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sends until {@link #stop()}. */
    void run() {
        try {
            for (List<String> said = next(); !said.isEmpty(); said = next()) {
                try {
                    jdbc.sql(NOTIFY)
                            .param("said", said.toArray(String[]::new))
                            .query((row, number) -> true)
                            .list();
                } catch (DataAccessException | TransactionException e) {
                    // Who listens loses the connection too, and looks when it has one again.
                    LOG.debug("Nobody hears {}.", said, e);
                }
                rest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is to be sent next, or nothing when there is nothing more to come. */
    private List<String> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !stopping) {
                changed.await();
            }
            if (stopping) {
                return List.of();
            }
            List<String> said = new ArrayList<>();
            waiting.forEach((topic, message) -> said.add(Notifications.said(topic, message)));
            waiting.clear();
            return said;
        } finally {
            lock.unlock();
        }
    }

    private void rest() throws InterruptedException {
        long nanos = PAUSE.toNanos();
        lock.lockInterruptibly();
        try {
            while (nanos > 0 && !stopping) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    void begin() {
        lock.lock();
        try {
            stopping = false;
        } finally {
            lock.unlock();
        }
    }

    void stop() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
